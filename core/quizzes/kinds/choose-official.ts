import type { Rendering } from '../../terms/rendering.ts'
import { englishKey } from '../../wording/english-words.ts'
import { balance } from '../balance.ts'
import { sayTheSame } from '../candidate.ts'
import { explain, type Maker } from '../making.ts'
import { place, type ReasonWithoutId } from '../options.ts'
import { shuffled } from '../random.ts'
import { sourceOf } from './sources.ts'

/**
 * Which English a source has for the term, among others that there are for it and that this source does not use. The source is
 * named, so that no other wording, however good, is right.
 */
export const chooseOfficial: Maker = ({ target, example, random }) => {
  const { rendering } = target
  const source = sourceOf(rendering)
  if (source === null) return null
  const others = shuffled(target.term.renderings.filter(isOther(rendering)), random)
  const unlike = others.filter((each, at) =>
    [rendering, ...others.slice(0, at)].every(before => !isSameWording(before, each)),
  )
  const count = Math.min(unlike.length, 2 + Math.floor(2 * random()))
  const chosen = count < 2 ? null : balance([rendering], unlike, { count, random })
  if (chosen === null) return null
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

/** But for articles, number and the order of words. */
function isSameWording(a: Rendering, b: Rendering): boolean {
  const [wordsA, wordsB] = [a, b].map(({ text }) => new Set(englishKey(text).split(' ')))
  return sayTheSame(wordsA!, wordsB!) && wordsA!.size === wordsB!.size
}

function whyNot({ text, status, reliability, publisher, date }: Rendering): ReasonWithoutId {
  const told = reliability === 'unverified' ? 'not-ours' : status === 'deprecated' ? 'deprecated' : 'admitted'
  return { code: 'not-official', en: text, status: told, source: { publisher, date } }
}
