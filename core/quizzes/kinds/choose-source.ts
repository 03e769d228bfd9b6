import { balance } from '../balance.ts'
import { explain, type Maker } from '../making.ts'
import { place } from '../options.ts'
import { shuffled } from '../random.ts'
import { areUnlike, roughly, sourceOf, sourcesOf } from './sources.ts'

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
  const others = balance([right], shuffled(elsewhere, random), {
    ...{ count: OTHERS, random },
    mayJoin: (source, chosen) => chosen.every(other => areUnlike(other, source)),
  })
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
