import type { Rendering } from '../../terms/rendering.ts'
import { withoutArticle } from '../candidate.ts'
import type { Pool } from '../pool.ts'

/** `text`: name and year; `publisher`: as renderings have it; `keys`: the English that it is known to have. */
export type Source = { text: string; name: string; publisher: string; keys: ReadonlySet<string> }

/** Where a rendering was seen; null for a rendering whose source is not known by publisher and year, or is somebody's copy of another. */
export function sourceOf({ publisher, date, reliability, text }: Rendering): Source | null {
  const name = publisher?.replace(/\s*[(（].*[)）]/gu, '').trim() ?? ''
  const isCopy = /\b(?:repost(?:ed)?|document|blog|column|copy|via|article|quoted)\b/i.test(name)
  const isName = /^[\p{Lu}\p{Script=Han}]/u.test(name)
  if (date === null || reliability !== 'seen' || !isName || isCopy) return null
  return {
    text: `${name}, ${date.slice(0, 4)}`,
    name,
    publisher: publisher!,
    keys: new Set([roughly(text)]),
  }
}

/** English that a source has at least to be offered beside another. */
const FEWEST = 3

/** What an English counts as here, where only what is written alike matters. */
export const roughly = (text: string) => withoutArticle(text).toLowerCase()

const known = new WeakMap<Pool, Source[]>()

export function sourcesOf(pool: Pool): readonly Source[] {
  const before = known.get(pool)
  if (before) return before
  const keysOf = new Map<string, { name: string; publisher: string; keys: Set<string> }>()
  for (const { term } of pool.candidates)
    for (const rendering of term.renderings) {
      const source = sourceOf(rendering)
      if (source === null) continue
      const one = keysOf.get(source.text) ?? {
        name: source.name,
        publisher: source.publisher,
        keys: new Set(),
      }
      for (const key of source.keys) one.keys.add(key)
      keysOf.set(source.text, one)
    }
  const sources = [...keysOf].flatMap(([text, one]) => (one.keys.size >= FEWEST ? [{ text, ...one }] : []))
  known.set(pool, sources)
  return sources
}

const commonWords = new Set('china of the and office affairs foreign school language'.split(' '))
const namesIn = ({ text }: Source) =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{L}]{2,}/gu)
      ?.filter(word => !commonWords.has(word)) ?? [],
  )

/** Sources that share a publisher may both have a wording. */
export function areUnlike(a: Source, b: Source): boolean {
  const names = namesIn(a)
  return names.size > 0 && [...namesIn(b)].every(name => !names.has(name)) && namesIn(b).size > 0
}
