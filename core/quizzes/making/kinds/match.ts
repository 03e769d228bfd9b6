import { shuffled } from '../../../random/random.ts'
import { areConfusable, type Candidate } from '../candidate.ts'
import { inOrderOfLikeness } from '../distractors.ts'
import { explain, type Maker } from '../maker.ts'
import { place, reasonAgainst } from '../options.ts'

const TERMS = 4

/** Four terms and their English, and the English of a fifth. */
export const match: Maker = ({ target, example, pool, partners, random }) => {
  const likest = inOrderOfLikeness(target, pool, 'en', random, other => isAsLong(other, target))
  const asked = [target]
  const mayJoin = (other: Candidate) => !asked.some(one => areConfusable(one, other))
  const mayBeAsked = new Set(partners)
  for (const other of likest) {
    if (asked.length === TERMS) break
    if (mayBeAsked.has(other) && mayJoin(other)) asked.push(other)
  }
  const extra = likest.find(mayJoin)
  if (asked.length < TERMS || extra === undefined) return null
  const terms = shuffled(asked, random)
  const right = terms.map(({ en }) => ({ text: en, isRight: true }))
  const wrong = { text: extra.en, isRight: false, why: reasonAgainst(extra, target) }
  const { options, why } = place([...right, wrong], 'en', random)
  const idOf = (text: string) => options.find(option => option.text === text)!.id
  return {
    ...{ kind: 'match', form: 'match', termId: null, termIds: asked.map(({ term }) => term.id), prompt: {} },
    left: terms.map(({ term }, at) => ({ id: `${at + 1}`, text: term.zh, lang: 'zh' })),
    options,
    key: { matches: Object.fromEntries(terms.map(({ en }, at) => [`${at + 1}`, idOf(en)])) },
    explanation: { ...explain(target, example), pairId: null, why },
  }
}

/** Lengths that are far apart would tell which is whose. */
function isAsLong({ term: a, en: enA }: Candidate, { term: b, en: enB }: Candidate): boolean {
  const near = (one: string, other: string) =>
    one.length <= 2 * other.length + 2 && other.length <= 2 * one.length + 2
  return near(a.zh, b.zh) && near(enA, enB)
}
