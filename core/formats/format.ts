import { entriesOf } from './archive.ts'
import { isSubtitles } from './read-subtitles.ts'
import { Unreadable } from './unreadable.ts'

export const FORMATS = ['txt', 'md', 'html', 'docx', 'epub', 'pdf', 'srt', 'tmx'] as const
export type Format = (typeof FORMATS)[number]

/** How files begin that are none of ours: what they are, from which byte on, which characters. */
const signatures: [kind: string, at: number, begin: string][] = [
  ['rtf', 0, '{\\rtf'],
  ['doc', 0, '\xD0\xCF\x11\xE0'],
  ['image', 0, '\x89PNG'],
  ['image', 0, '\xFF\xD8\xFF'],
  ['image', 0, 'GIF8'],
  ['image', 8, 'WEBP'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['archive', 0, '7z\xBC\xAF'],
  ['archive', 0, 'Rar!'],
  ['archive', 0, '\x1F\x8B'],
  ['archive', 0, '\xFD7zXZ'],
  ['mobi', 60, 'BOOKMOBI'],
  ['mhtml', 0, 'MIME-Version:'],
  ['mhtml', 0, 'From: <Saved by'],
  ['media', 0, 'OggS'],
  ['media', 4, 'ftyp'],
  ['media', 0, '\x1A\x45\xDF\xA3'],
  ['program', 0, 'MZ\x90\0'],
  ['program', 0, '\x7FELF'],
]

/** The format that bytes are in by their first ones; null: a text of some kind. Throws Unreadable for what is none of ours. */
export async function packedFormatOf(bytes: Uint8Array): Promise<'docx' | 'epub' | 'pdf' | null> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (/%PDF-\d/.test(head)) return 'pdf'
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some(begin => head.startsWith(begin)))
    return archiveFormatOf(bytes)
  const signature = signatures.find(([, at, begin]) => head.startsWith(begin, at))?.[0]
  if (signature === undefined) return null
  // A Word file with a password is no ZIP archive, but holds one under a name of its own, in UTF-16.
  if (signature === 'doc' && latin1(bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e'))
    throw new Unreadable('password')
  throw new Unreadable('unsupported', signature)
}

async function archiveFormatOf(bytes: Uint8Array): Promise<'docx' | 'epub'> {
  const names = await entriesOf(bytes)
  if (names.includes('word/document.xml')) return 'docx'
  if (names.includes('META-INF/container.xml')) return 'epub'
  if (names.length === 0) throw new Unreadable('empty')
  throw new Unreadable('unsupported', names.includes('[Content_Types].xml') ? 'office' : 'archive')
}

/** The format of a text: by its content, and only where that says nothing by the file's name. */
export function textFormatOf(text: string, name: string): Exclude<Format, 'docx' | 'epub' | 'pdf'> {
  const head = text.slice(0, 4_000)
  if (/<tmx[\s>]/i.test(head)) return 'tmx'
  if (isSubtitles(head)) return 'srt'
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head))
    return 'html'
  if (/\.x?html?$/i.test(name) && /<\/?[a-z][^<>]*>/i.test(text)) return 'html'
  if (/<(?:html|body)[\s>]/i.test(head) && /<\/(?:html|body|p|div)>/i.test(text)) return 'html'
  return /\.(?:md|markdown)$/i.test(name) ? 'md' : 'txt'
}

/** Whether what was decoded is no text: control characters, or what no encoding can hold. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 100_000)
  const odd = sample.match(/[[\p{Cc}--[\t-\r\x85]]\uFFFD\uFFFE\uFFFF]/gv)?.length ?? 0
  return odd > sample.length * 0.02
}

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
