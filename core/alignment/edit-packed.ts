import type { EditedPair, PairsChange } from './edit.ts'

type PackedPair = [id: string, score: number, checked: 0 | 1, zh: readonly string[], en: readonly string[]]

/** The pairs of a document as they travel: a passage once, then its pairs. */
export type PackedPairs = { passages: [id: string, isHeadline: 0 | 1, pairs: PackedPair[]][] }

export function packPairs(pairs: readonly EditedPair[]): PackedPairs {
  const passages: PackedPairs['passages'] = []
  for (const { id, passage, kind, zh, en, score, checked } of pairs) {
    if (passages.at(-1)?.[0] !== passage) passages.push([passage, kind === 'headline' ? 1 : 0, []])
    passages.at(-1)![2].push([id, score, checked ? 1 : 0, zh, en])
  }
  return { passages }
}

export const unpackPairs = ({ passages }: PackedPairs): EditedPair[] =>
  passages.flatMap(([passage, isHeadline, pairs]) =>
    pairs.map(([id, score, checked, zh, en]) => ({
      id,
      passage,
      kind: isHeadline ? ('headline' as const) : ('paragraph' as const),
      zh,
      en,
      score,
      checked: checked === 1,
    })),
  )

type KeptPair = [
  id: string,
  passage: string,
  isHeadline: 0 | 1,
  zh: number[],
  en: number[],
  score: number,
  checked: 0 | 1,
]

/** A change as it is kept: a text that stands before and after it once. */
export type PackedChange = { texts: string[]; before: KeptPair[]; after: KeptPair[]; english?: true }

export function packChange({ before, after, ...rest }: PairsChange): PackedChange {
  const places = new Map<string, number>()
  const placeOf = (text: string) => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const pack = ({ id, passage, kind, zh, en, score, checked }: EditedPair): KeptPair => [
    id,
    passage,
    kind === 'headline' ? 1 : 0,
    zh.map(placeOf),
    en.map(placeOf),
    score,
    checked ? 1 : 0,
  ]
  const packed = { before: before.map(pack), after: after.map(pack), ...rest }
  return { texts: [...places.keys()], ...packed }
}

export function unpackChange({ texts, before, after, ...rest }: PackedChange): PairsChange {
  const unpack = ([id, passage, isHeadline, zh, en, score, checked]: KeptPair): EditedPair => ({
    id,
    passage,
    kind: isHeadline ? 'headline' : 'paragraph',
    zh: zh.map(place => texts[place] ?? ''),
    en: en.map(place => texts[place] ?? ''),
    score,
    checked: checked === 1,
  })
  return { before: before.map(unpack), after: after.map(unpack), ...rest }
}
