import { decode, type Encoding } from './encoding.ts'
import { type Format, isBinary, packedFormatOf, textFormatOf } from './format.ts'
import { MAX_BYTES, MAX_CHARACTERS } from './limits.ts'
import { readText } from './read-text.ts'
import type { SourceText } from './source-text.ts'
import { failureOf, type ReadFailure, Unreadable } from './unreadable.ts'

export { FORMATS, type Format } from './format.ts'
export { READ_FAILURES, type ReadFailure, type ReadFailureCode } from './unreadable.ts'

export type ReadSource =
  | { ok: true; format: Format; encoding: Encoding | null; source: SourceText }
  | ReadFailure

/**
 * What a person can look at of the bytes of any file, before it enters the library. The content says what format it is,
 * the name only where the content does not. `encoding` overrules the guess; the one answered is null where the format says
 * it itself. Nothing in the file is run, and nothing outside it is read.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  options: { encoding?: Encoding } = {},
): Promise<ReadSource> {
  try {
    if (bytes.length === 0) throw new Unreadable('empty')
    if (bytes.length > MAX_BYTES) throw new Unreadable('too-big')
    const packed = await packedFormatOf(bytes)
    if (packed) return { ok: true, format: packed, encoding: null, source: await readPacked(bytes, packed) }
    const { text, encoding } = decode(bytes, options)
    if (options.encoding === undefined && isBinary(text)) throw new Unreadable('binary')
    if (text.trim() === '') throw new Unreadable('empty')
    const format = textFormatOf(text, name)
    return { ok: true, format, encoding, source: await readAs(text, format) }
  } catch (error) {
    return failureFrom(error)
  }
}

/** A paste: plain text. */
export function readPasted(text: string): { ok: true; source: SourceText } | ReadFailure {
  try {
    if (text.trim() === '') throw new Unreadable('empty')
    if (text.length > MAX_CHARACTERS) throw new Unreadable('too-long')
    return { ok: true, source: readText(text) }
  } catch (error) {
    if (error instanceof Unreadable) return failureOf(error)
    throw error
  }
}

/** What other people's code throws over a file is that file's fault. */
function failureFrom(error: unknown): ReadFailure {
  return failureOf(error instanceof Unreadable ? error : new Unreadable('damaged'))
}

async function readPacked(bytes: Uint8Array, format: 'docx' | 'epub' | 'pdf'): Promise<SourceText> {
  if (format === 'docx') return (await import('./read-docx.ts')).readDocx(bytes)
  if (format === 'epub') return (await import('./read-epub.ts')).readEpub(bytes)
  return (await import('./read-pdf.ts')).readPdf(bytes)
}

async function readAs(text: string, format: Exclude<Format, 'docx' | 'epub' | 'pdf'>): Promise<SourceText> {
  const longest = format === 'txt' || format === 'md' ? MAX_CHARACTERS : MAX_CHARACTERS * 4
  if (text.length > longest) throw new Unreadable('too-long')
  if (format === 'txt') return readText(text)
  if (format === 'srt') return (await import('./read-subtitles.ts')).readSubtitles(text)
  if (format === 'tmx') return (await import('./read-tmx.ts')).readTmx(text)
  if (format === 'md') return (await import('./read-markdown.ts')).readMarkdown(text)
  return (await import('./read-html.ts')).readHtml(text)
}
