import type { Rendering } from '../../../terms/rendering.ts'
import { withoutArticle } from '../candidate.ts'
import type { Pool } from '../pool.ts'

/** `text`: name and year; `publisher`: as renderings have it; `keys`: the English that it is known to have. */
export type Source = {
  text: string
  name: string
  publisher: string
  keys: Set<string>
  /** The words that tell whose it is. */
  readonly names: ReadonlySet<string>
}

/** Where a rendering was seen; null for a rendering whose source is not known by publisher and year, or is somebody's copy of another. */
export function sourceOf({ publisher, date, reliability, text }: Rendering): Source | null {
  const name = publisher?.replace(/\s*[(（].*[)）]/gu, '').trim() ?? ''
  const isCopy = /\b(?:repost(?:ed)?|document|blog|column|copy|via|article|quoted)\b/i.test(name)
  const isName = /^[\p{Lu}\p{Script=Han}]/u.test(name)
  if (date === null || reliability !== 'seen' || !isName || isCopy) return null
  const key = roughly(text)
  return namedSource({
    text: `${name}, ${date.slice(0, 4)}`,
    name,
    publisher: publisher!,
    keys: new Set([key]),
  })
}

function namedSource(source: Omit<Source, 'names'>): Source {
  let names: ReadonlySet<string> | null = null
  return {
    ...source,
    get names() {
      names ??= namesIn(source.text)
      return names
    },
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
  const byText = new Map<string, Source>()
  for (const { term } of pool.candidates)
    for (const rendering of term.renderings) {
      const source = sourceOf(rendering)
      const known = source && byText.get(source.text)
      if (known) known.keys.add(roughly(rendering.text))
      else if (source) byText.set(source.text, source)
    }
  const sources = [...byText.values()].filter(({ keys }) => keys.size >= FEWEST)
  known.set(pool, sources)
  return sources
}

const commonWords = new Set('china of the and office affairs foreign school language'.split(' '))
const namesIn = (text: string) =>
  new Set((text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter(word => !commonWords.has(word)))

/** Sources that share a publisher may both have a wording. */
export const areUnlike = (a: Source, b: Source): boolean =>
  a.names.size > 0 && b.names.size > 0 && a.names.isDisjointFrom(b.names)
