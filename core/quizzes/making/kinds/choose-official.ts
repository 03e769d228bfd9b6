import { shuffled } from '../../../random/random.ts'
import type { Rendering } from '../../../terms/rendering.ts'
import { drawPlace, type Evening, evenOut } from '../balance.ts'
import { type Candidate, isSameText } from '../candidate.ts'
import { explain, type Maker } from '../maker.ts'
import { place, type ReasonWithoutId } from '../options.ts'
import type { Pool } from '../pool.ts'
import { sourceOf } from './sources.ts'

const OTHERS = 2

/**
 * Which English a source has for the term, among others that there are for it and that this source does not use. The source is
 * named, so that no other wording, however good, is right.
 */
export const chooseOfficial: Maker = ({ target, example, pool, random }) => {
  const { rendering } = target
  const source = sourceOf(rendering)
  if (source === null) return null
  const { shorter, longer, places } = othersOf(target)
  const below = drawPlace(places, eveningOf(pool), random)
  if (below === null) return null
  const chosen = [
    ...shuffled(shorter, random).slice(0, below),
    ...shuffled(longer, random).slice(0, OTHERS - below),
  ]
  const alternatives = [
    { text: rendering.text, isRight: true },
    ...chosen.map(each => ({ text: each.text, isRight: false, why: whyNot(each) })),
  ]
  const { options, rightIds, why } = place(alternatives, 'en', random)
  return {
    ...{ kind: 'choose-official', form: 'choice', termId: target.term.id, options },
    prompt: {
      zh: [{ text: target.term.zh }],
      source: { publisher: source.name, date: rendering.date },
    },
    key: { optionId: rightIds[0]! },
    explanation: { ...explain(target, example), why },
  }
}

/** A wording of the same thing (no explanation, no name of a meeting) that is not this source's. */
const isOther = (official: Rendering) => (each: Rendering) =>
  each !== official &&
  (each.usage === null || each.usage === 'no-label') &&
  each.publisher !== official.publisher &&
  each.text.length <= 2 * official.text.length &&
  2 * each.text.length >= official.text.length

/** No two of which are one but for articles and number. `places`: of how many shorter ones there can be a question. */
function othersOf({ term, rendering }: Candidate): {
  shorter: Rendering[]
  longer: Rendering[]
  places: number[]
} {
  const unlike: Rendering[] = []
  for (const other of term.renderings.filter(isOther(rendering)))
    if (![rendering, ...unlike].some(({ text }) => isSameText(text, other.text))) unlike.push(other)
  const { length } = rendering.text
  const shorter = unlike.filter(({ text }) => text.length < length)
  const longer = unlike.filter(({ text }) => text.length > length)
  const places = [0, 1, 2].filter(below => below <= shorter.length && OTHERS - below <= longer.length)
  return { shorter, longer, places }
}

const known = new WeakMap<Pool, Evening>()

function eveningOf(pool: Pool): Evening {
  const before = known.get(pool)
  if (before) return before
  const canHave = pool.candidates
    .filter(({ term, rendering }) => term.renderings.length > OTHERS && sourceOf(rendering) !== null)
    .map(candidate => othersOf(candidate).places)
    .filter(places => places.length > 0)
  const evening = evenOut(canHave, OTHERS + 1)
  known.set(pool, evening)
  return evening
}

function whyNot({ text, status, reliability, publisher, date }: Rendering): ReasonWithoutId {
  const told = reliability === 'unverified' ? 'not-ours' : status === 'deprecated' ? 'deprecated' : 'admitted'
  return { code: 'not-official', en: text, status: told, source: { publisher, date } }
}
