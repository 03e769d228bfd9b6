import { decode } from './encoding.ts'
import { Unreadable } from './unreadable.ts'

/** What an XML file is made of, in its order. */
export type XmlEvent =
  | { type: 'open'; name: string; attributes: Record<string, string>; isEmpty: boolean }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string }

/** The text of an XML file. Throws Unreadable `unsafe-xml` if it defines entities of its own. */
export function xmlText(bytes: Uint8Array, at: string): string {
  const { text } = decode(bytes)
  if (/<!ENTITY/i.test(text.slice(0, 100_000))) throw new Unreadable('unsafe-xml', at)
  return text
}

/**
 * Reads XML without a tree, in one pass. Names are without their prefix and in small letters, attributes as written in small letters. Comments,
 * instructions and the document type are passed over; nothing is looked up outside. Throws Unreadable `damaged` where a tag
 * does not end.
 */
export function* xmlEvents(text: string, at: string): Generator<XmlEvent> {
  let place = 0
  while (place < text.length) {
    const open = text.indexOf('<', place)
    if (open !== place)
      yield { type: 'text', text: unescapeXml(text.slice(place, open === -1 ? undefined : open)) }
    if (open === -1) return
    const hidden = passedOver.find(({ begin }) => text.startsWith(begin, open))
    const end = hidden ? text.indexOf(hidden.end, open + hidden.begin.length) : tagEnd(text, open)
    if (end === -1) throw new Unreadable('damaged', at)
    if (hidden?.begin === '<![CDATA[') yield { type: 'text', text: text.slice(open + 9, end) }
    if (!hidden) yield tagEvent(text.slice(open + 1, end))
    place = end + (hidden?.end.length ?? 1)
  }
}

const passedOver = [
  { begin: '<!--', end: '-->' },
  { begin: '<![CDATA[', end: ']]>' },
  { begin: '<?', end: '?>' },
  { begin: '<!', end: '>' },
]

/** Where the tag that opens at `open` ends, quoted values passed over; -1: nowhere. */
function tagEnd(text: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < text.length; at++) {
    const character = text[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
    else if (character === '<') return -1
  }
  return -1
}

function tagEvent(tag: string): XmlEvent {
  const name = localName(/^\/?\s*([^\s/>]+)/.exec(tag)?.[1] ?? '')
  if (tag.startsWith('/')) return { type: 'close', name }
  const attributes: Record<string, string> = {}
  for (const [, key = '', , double, single] of tag.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g))
    attributes[key.toLowerCase()] = unescapeXml(double ?? single ?? '')
  return { type: 'open', name, attributes, isEmpty: tag.endsWith('/') }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase()

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** The text of the first element of each name, as in the properties of a document. */
export function firstTexts(text: string, at: string): Map<string, string> {
  const found = new Map<string, string>()
  let open: string | null = null
  for (const event of xmlEvents(text, at)) {
    if (event.type === 'open') open = event.isEmpty ? null : event.name
    else if (event.type === 'close') open = null
    else if (open !== null && event.text.trim() !== '' && !found.has(open)) found.set(open, event.text.trim())
  }
  return found
}
