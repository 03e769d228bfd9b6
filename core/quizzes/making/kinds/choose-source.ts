import { shuffled } from '../../../random/random.ts'
import { drawPlace, type Evening, evenOut, take } from '../balance.ts'
import { explain, type Maker } from '../maker.ts'
import { place } from '../options.ts'
import type { Pool } from '../pool.ts'
import { areUnlike, roughly, type Source, sourceOf, sourcesOf } from './sources.ts'

const OTHERS = 3

/** Where the English of the term was seen: publisher and year, among sources that have it nowhere as far as is known. */
export const chooseSource: Maker = ({ target, example, pool, random }) => {
  const right = sourceOf(target.rendering)
  if (right === null) return null
  const having = new Set(target.term.renderings.map(({ publisher }) => publisher ?? ''))
  const key = roughly(target.en)
  const elsewhere = sourcesOf(pool).filter(
    source => !source.keys.has(key) && !having.has(source.publisher) && areUnlike(right, source),
  )
  const { canHave, evening } = placesOf(pool)
  const shorter = drawPlace(canHave.get(right.text) ?? [], evening, random)
  const others = shorter === null ? null : around(right, shuffled(elsewhere, random), shorter)
  if (others === null) return null
  const alternatives = [
    { text: right.text, isRight: true },
    ...others.map(({ text }) => ({ text, isRight: false, why: { code: 'other-source' as const, text } })),
  ]
  const { options, rightIds, why } = place(alternatives, 'en', random)
  return {
    ...{ kind: 'choose-source', form: 'choice', termId: target.term.id, options },
    prompt: { zh: [{ text: target.term.zh }], en: [{ text: target.en, counterpart: false }] },
    key: { optionId: rightIds[0]! },
    explanation: { ...explain(target, example), why },
  }
}

/** So many of the sources that are shorter, and the rest longer, no two alike. */
function around(right: Source, sources: readonly Source[], shorter: number): Source[] | null {
  const mayJoin = (source: Source, chosen: readonly Source[]) =>
    chosen.every(other => areUnlike(other, source))
  const below = sources.filter(({ text }) => text.length < right.text.length)
  const above = sources.filter(({ text }) => text.length > right.text.length)
  const chosen = take(below, shorter, mayJoin)
  return chosen && take(above, OTHERS - shorter, mayJoin, chosen)
}

type Places = { canHave: ReadonlyMap<string, number[]>; evening: Evening }
const known = new WeakMap<Pool, Places>()

/** In which places by length each source can stand among others, and how they come as often. */
function placesOf(pool: Pool): Places {
  const before = known.get(pool)
  if (before) return before
  const sources = sourcesOf(pool)
  const rights = pool.candidates.flatMap(({ rendering }) => sourceOf(rendering) ?? [])
  const canHave = new Map<string, number[]>()
  for (const right of rights) {
    if (canHave.has(right.text)) continue
    const unlike = sources.filter(source => areUnlike(right, source))
    const places = [...Array(OTHERS + 1).keys()].filter(place => around(right, unlike, place) !== null)
    canHave.set(right.text, places)
  }
  const all = rights.map(({ text }) => canHave.get(text)!).filter(places => places.length > 0)
  const places = { canHave, evening: evenOut(all, OTHERS + 1) }
  known.set(pool, places)
  return places
}
