import { assemble } from './assemble.ts'
import type { Piece } from './piece.ts'
import type { Known } from './propose.ts'
import type { Language, SourceText } from './source-text.ts'
import { Unreadable } from './unreadable.ts'
import { xmlEvents } from './xml.ts'

/** What stands in these is code of the text's first format, and no text. */
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

/**
 * A translation memory: a row for each unit that has Chinese or English, other languages left out. What its header says of
 * title and publisher is proposed. `text`: the XML. Throws Unreadable.
 */
export function readTmx(text: string): SourceText {
  if (/<!ENTITY/i.test(text.slice(0, 100_000))) throw new Unreadable('unsafe-xml')
  const pieces: Piece[] = []
  const known: Known = { isTitleSure: true }
  let row = -1
  let language: Language | null = null
  let segment: string[] | null = null
  let inCode = 0
  let property: string | null = null
  let isClosed = false
  for (const event of xmlEvents(text, 'tmx')) {
    if (event.type === 'text') {
      if (segment && inCode === 0) segment.push(event.text)
      else if (property && row === -1) noteProperty(known, property, event.text.trim())
    } else if (event.type === 'open') {
      if (event.name === 'tu') row++
      if (event.name === 'tuv')
        language = languageNamed(event.attributes['xml:lang'] ?? event.attributes.lang)
      if (event.name === 'seg' && !event.isEmpty) segment = []
      if (codes.has(event.name) && !event.isEmpty) inCode++
      property = event.name === 'prop' ? (event.attributes.type ?? null) : null
    } else {
      if (codes.has(event.name)) inCode = Math.max(0, inCode - 1)
      if (event.name === 'seg' && segment) {
        if (language) pieces.push({ text: segment.join(''), language, row })
        segment = null
      }
      isClosed ||= event.name === 'tmx'
    }
  }
  if (!isClosed) throw new Unreadable('damaged')
  return assemble(pieces, known, 'units')
}

/** Chinese and English by their codes: zh, zh-CN, zho, chi, cmn; en, en-US, eng. */
function languageNamed(code: string | undefined): Language | null {
  const [language] = (code ?? '').toLowerCase().split(/[-_]/)
  if (/^(?:zh|zho|chi|cmn|yue)$/.test(language ?? '')) return 'zh'
  return /^(?:en|eng)$/.test(language ?? '') ? 'en' : null
}

function noteProperty(known: Known, property: string, value: string) {
  const name = property.toLowerCase().replace(/^x-/, '')
  if (value === '') return
  if (/^(?:document-?)?title$/.test(name)) known.title = value
  else if (/^(?:publisher|source)$/.test(name)) known.publisher = value
  else if (name === 'author') known.author = value
}
