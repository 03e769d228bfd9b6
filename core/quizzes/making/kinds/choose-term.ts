import { hide } from '../../../cards/cloze.ts'
import type { EnglishPiece, Prompt, Question } from '../../question.ts'
import { type Candidate, isRendering } from '../candidate.ts'
import { type OptionLanguage, type Picking, pickDistractors } from '../distractors.ts'
import { explain, isReadable, type Maker, type Making, type QuizExample } from '../maker.ts'
import { place, reasonAgainst } from '../options.ts'

export const chooseEnglish: Maker = making =>
  chooseTerm('choose-english', making, { zh: [{ text: making.target.term.zh }] }, { language: 'en' })

export const chooseChinese: Maker = making =>
  chooseTerm(
    'choose-chinese',
    making,
    { en: [{ text: making.target.en, counterpart: false }] },
    { language: 'zh' },
  )

/** The sentence has some Chinese beside the blank, and its English shows what the blank means. */
export const fillBlank: Maker = making => {
  const { target, example } = making
  if (!example || !isReadable(example) || !isCounterpartSure(example, target)) return null
  const written = example.zh.slice(example.start, example.end)
  const zh = hide(example.zh, { start: example.start, end: example.end }, [target.term.zh, written])
  if (written === '' || !zh.some(({ text }) => text !== null && /\p{Script=Han}/u.test(text))) return null
  return chooseTerm(
    'fill-blank',
    making,
    { zh, en: englishPieces(example) },
    {
      language: 'zh',
      textOf: ({ term }) => (term.id !== target.term.id && example.zh.includes(term.zh) ? null : term.zh),
    },
  )
}

const distractorCount = 3

function chooseTerm(
  kind: Question['kind'],
  { target, pool, example, random }: Making,
  prompt: Prompt,
  picking: { language: OptionLanguage } & Pick<Picking, 'textOf'>,
): Question | null {
  const distractors = pickDistractors(target, pool, { ...picking, count: distractorCount, random })
  if (distractors === null) return null
  const textOf = picking.textOf ?? (({ term, en }) => (picking.language === 'zh' ? term.zh : en))
  const alternatives = [
    { text: textOf(target)!, isRight: true },
    ...distractors.map(other => ({
      text: textOf(other)!,
      isRight: false,
      why: reasonAgainst(other, target),
    })),
  ]
  const { options, rightIds, why } = place(alternatives, picking.language, random)
  return {
    ...{ kind, form: 'choice', termId: target.term.id, prompt, options },
    key: { optionId: rightIds[0]! },
    explanation: { ...explain(target, example), why },
  }
}

/** Whether it is known where the English says what is blanked: without it another term could fit. */
const isCounterpartSure = ({ en, enStart, enEnd }: QuizExample, target: Candidate) =>
  enStart !== null && enEnd !== null && isRendering(en.slice(enStart, enEnd), target)

function englishPieces({ en, enStart, enEnd }: QuizExample): EnglishPiece[] {
  if (enStart === null || enEnd === null) return [{ text: en, counterpart: false }]
  return [
    { text: en.slice(0, enStart), counterpart: false },
    { text: en.slice(enStart, enEnd), counterpart: true },
    { text: en.slice(enEnd), counterpart: false },
  ].filter(({ text }) => text !== '')
}
