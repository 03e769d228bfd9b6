import type { Archive } from './archive.ts'
import { openArchive } from './archive.ts'
import { assemble } from './assemble.ts'
import { MAX_CHARACTERS } from './limits.ts'
import type { Piece } from './piece.ts'
import { dateIn } from './propose.ts'
import { htmlPieces } from './read-html.ts'
import type { SourceText } from './source-text.ts'
import { Unreadable } from './unreadable.ts'
import { firstTexts, xmlEvents, xmlText } from './xml.ts'

const CONTAINER = 'META-INF/container.xml'

/** A book: its chapters in the order of reading. Throws Unreadable, or anything if it is damaged. */
export async function readEpub(bytes: Uint8Array): Promise<SourceText> {
  const parts = await openArchive(bytes, name => /\.(?:xml|opf|x?html?)$/i.test(name))
  if (isProtected(parts)) throw new Unreadable('password')
  const path = packagePath(parts)
  const opf = partText(parts, path)
  const pieces: Piece[] = []
  let length = 0
  for (const { name, isNavigation } of spineOf(opf, path)) {
    const html = partText(parts, name)
    length += html.length
    if (length > MAX_CHARACTERS * 4) throw new Unreadable('too-long')
    for (const piece of await htmlPieces(asHtml(html)))
      pieces.push(isNavigation ? { ...piece, dropped: 'navigation' } : piece)
  }
  const texts = firstTexts(opf, path)
  const known = (name: string) => texts.get(name) ?? null
  return assemble(pieces, {
    title: known('title'),
    isTitleSure: true,
    author: known('creator'),
    publisher: known('publisher'),
    date: dateIn(known('date')),
  })
}

/** XHTML closes empty elements in themselves, which HTML does not know. */
const asHtml = (xhtml: string) =>
  xhtml
    .replace(/<\?[\s\S]*?\?>/, '')
    .replace(/<((?!br|hr|img|meta|link|input|col)[a-zA-Z][\w:-]*)((?:\s[^<>]*)?)\/>/g, '<$1$2></$1>')

function partText(parts: Archive, name: string): string {
  const part = parts.get(name)
  if (!part) throw new Unreadable('damaged', name)
  return xmlText(part, name)
}

function packagePath(parts: Archive): string {
  for (const event of xmlEvents(partText(parts, CONTAINER), CONTAINER))
    if (event.type === 'open' && event.name === 'rootfile') return event.attributes['full-path'] ?? ''
  throw new Unreadable('damaged', CONTAINER)
}

/** Fonts alone may be scrambled; chapters that are cannot be read. */
function isProtected(parts: Archive): boolean {
  const encryption = parts.get('META-INF/encryption.xml')
  if (!encryption) return false
  for (const event of xmlEvents(xmlText(encryption, 'encryption.xml'), 'encryption.xml'))
    if (
      event.type === 'open' &&
      event.name === 'cipherreference' &&
      /\.x?html?$/i.test(event.attributes.uri ?? '')
    )
      return true
  return false
}

/** The chapters that the package names, in the order of reading. */
function spineOf(opf: string, path: string): { name: string; isNavigation: boolean }[] {
  const items = new Map<string, { name: string; isNavigation: boolean }>()
  const spine: string[] = []
  for (const event of xmlEvents(opf, path)) {
    if (event.type !== 'open') continue
    const { id = '', href = '', properties = '', idref } = event.attributes
    if (event.name === 'item')
      items.set(id, { name: resolved(href, path), isNavigation: properties.split(/\s+/).includes('nav') })
    if (event.name === 'itemref' && idref !== undefined) spine.push(idref)
  }
  return spine
    .map(id => items.get(id))
    .filter(item => item !== undefined && /\.(?:xml|x?html?)$/i.test(item.name)) as {
    name: string
    isNavigation: boolean
  }[]
}

/** The entry that a reference in the package at `path` means. */
function resolved(href: string, path: string): string {
  const url = new URL(href, new URL(path, 'epub:///'))
  return decodeURIComponent(url.pathname).replace(/^\/+/, '')
}
