/*
 * The file: magic, u32 length of a JSON header, the header, then the sections, each beginning at a multiple of 4.
 * Numbers are little-endian, as on every machine that this runs on. Ids count from 0:
 *   a headword is a simplified or traditional form, sorted by UTF-16 units; an entry is a line of CC-CEDICT;
 *   a word is one of the English senses, sorted by bytes. `…Offsets` have one number more than there are things.
 */

const magic = 'DZD1'

/** Sections and the width of their numbers in bytes. */
export const sectionWidths = {
  headwordOffsets: 4,
  /** UTF-16 units of all headwords, one after the other. */
  headwords: 2,
  headwordEntryOffsets: 4,
  /** Entry ids of each headword, the commonest reading first. */
  headwordEntries: 4,
  /** Two headword ids an entry: simplified, traditional. */
  entryHeadwords: 4,
  entryTextOffsets: 4,
  /** UTF-8, of each entry: pinyin, tab, senses with slashes between. */
  entryTexts: 1,
  /** Entry ids in the order of their pinyin's plain letters. */
  entriesByPinyin: 4,
  wordOffsets: 4,
  /** ASCII of all words, one after the other. */
  words: 1,
  wordEntryOffsets: 4,
  /** Entry ids of each word, ascending, as varints of the differences. */
  wordEntries: 1,
} as const

export type SectionName = keyof typeof sectionWidths
export type Sections = { [name in SectionName]: ArrayFor<(typeof sectionWidths)[name]> }
type ArrayFor<Width> = Width extends 1 ? Uint8Array : Width extends 2 ? Uint16Array : Uint32Array

/** What the file says of itself. */
export type DictionaryHeader = {
  source: string
  /** Release date of the source, ISO. */
  release: string
  licence: string
  entryCount: number
}

type StoredHeader = DictionaryHeader & { sections: Record<SectionName, [offset: number, bytes: number]> }

const names = Object.keys(sectionWidths) as SectionName[]
const aligned = (offset: number) => (offset + 3) & ~3

/** Header and sections as one file. */
export function writeLayout(header: DictionaryHeader, sections: Sections): Uint8Array {
  const places = {} as StoredHeader['sections']
  let end = 0
  for (const name of names) {
    places[name] = [end, sections[name].byteLength]
    end = aligned(end + sections[name].byteLength)
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections: places }))
  const start = aligned(8 + json.length)
  const bytes = new Uint8Array(start + end)
  bytes.set(new TextEncoder().encode(magic))
  new DataView(bytes.buffer).setUint32(4, json.length, true)
  bytes.set(json, 8)
  for (const name of names) {
    const { buffer, byteOffset, byteLength } = sections[name]
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start + places[name][0])
  }
  return bytes
}

/** The sections as views of `bytes`, nothing copied where they lie at a multiple of 4. Throws a RangeError for other files. */
export function readLayout(bytes: Uint8Array): { header: DictionaryHeader; sections: Sections } {
  const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const decoder = new TextDecoder()
  if (file.length < 8 || decoder.decode(file.subarray(0, 4)) !== magic)
    throw new RangeError('not a dictionary file')
  const headerLength = new DataView(file.buffer, file.byteOffset).getUint32(4, true)
  const header = JSON.parse(decoder.decode(file.subarray(8, 8 + headerLength))) as StoredHeader
  const start = aligned(8 + headerLength)
  const sections = Object.fromEntries(
    names.map(name => {
      const [offset, length] = header.sections[name]
      if (start + offset + length > file.length) throw new RangeError('the dictionary file is cut off')
      return [name, numbersAt(file, start + offset, length, sectionWidths[name])]
    }),
  ) as Sections
  return { header, sections }
}

function numbersAt(file: Uint8Array, offset: number, length: number, width: 1 | 2 | 4) {
  const at = file.byteOffset + offset
  if (width === 4) return new Uint32Array(file.buffer, at, length / 4)
  if (width === 2) return new Uint16Array(file.buffer, at, length / 2)
  return new Uint8Array(file.buffer, at, length)
}
