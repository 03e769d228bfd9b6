import { hide } from '../cards/cloze.ts'
import type { Term } from '../terms/term.ts'
import { englishKey } from '../wording/english-words.ts'
import { type Candidate, type OptionLanguage, pickDistractors, sharedCharacters } from './distractors.ts'
import type { DistractorReason, EnglishPiece, Option, Question, QuestionExplanation } from './question.ts'
import { type Random, shuffled } from './random.ts'

/** A sentence pair in which a term stands, with its spans ([start, end), UTF-16; the English one null if unknown). */
export type QuizExample = {
  pairId: string
  zh: string
  en: string
  start: number
  end: number
  enStart: number | null
  enEnd: number | null
}

/** A term that may be asked about. */
export type QuizTerm = Term & { example?: QuizExample | null }

/** Kinds that there is a maker for. */
export const MAKEABLE_KINDS = ['choose-english', 'choose-chinese', 'fill-blank', 'type-chinese'] as const
export type MakeableKind = (typeof MAKEABLE_KINDS)[number]

const distractorCount = 3
const optionIds = ['a', 'b', 'c', 'd'] as const

/**
 * A question of this kind about the term, or null where that is not possible: three distractors are not found, or there
 * is no sentence with some Chinese beside the blank and its English. `candidates` may hold the term itself.
 */
export function makeQuestion(
  kind: MakeableKind,
  target: Candidate,
  candidates: readonly Candidate[],
  example: QuizExample | null,
  random: Random,
): Question | null {
  switch (kind) {
    case 'choose-english':
      return chooseEnglish(target, candidates, example, random)
    case 'choose-chinese':
      return chooseChinese(target, candidates, example, random)
    case 'fill-blank':
      return fillBlank(target, candidates, example, random)
    case 'type-chinese':
      return typeChinese(target, candidates, example)
  }
}

function chooseEnglish(
  target: Candidate,
  candidates: readonly Candidate[],
  example: QuizExample | null,
  random: Random,
): Question | null {
  const choice = chooseAmong(target, candidates, 'en', random)
  return (
    choice && {
      kind: 'choose-english',
      form: 'choice',
      termId: target.term.id,
      prompt: { zh: [{ text: target.term.zh }] },
      options: choice.options,
      key: choice.key,
      explanation: { ...explain(target, example), why: choice.why },
    }
  )
}

function chooseChinese(
  target: Candidate,
  candidates: readonly Candidate[],
  example: QuizExample | null,
  random: Random,
): Question | null {
  const choice = chooseAmong(target, candidates, 'zh', random)
  return (
    choice && {
      kind: 'choose-chinese',
      form: 'choice',
      termId: target.term.id,
      prompt: { en: [{ text: target.en, counterpart: false }] },
      options: choice.options,
      key: choice.key,
      explanation: { ...explain(target, example), why: choice.why },
    }
  )
}

function fillBlank(
  target: Candidate,
  candidates: readonly Candidate[],
  example: QuizExample | null,
  random: Random,
): Question | null {
  if (example === null || example.en.trim() === '') return null
  const written = example.zh.slice(example.start, example.end)
  const zh = hide(example.zh, { start: example.start, end: example.end }, [target.term.zh, written])
  if (written === '' || !zh.some(({ text }) => text !== null && /\p{Script=Han}/u.test(text))) return null
  const choice = chooseAmong(target, candidates, 'zh', random, ({ term }) => example.zh.includes(term.zh))
  return (
    choice && {
      kind: 'fill-blank',
      form: 'choice',
      termId: target.term.id,
      prompt: { zh, en: englishPieces(example) },
      options: choice.options,
      key: choice.key,
      explanation: { ...explain(target, example), why: choice.why },
    }
  )
}

/** Every term with this English is accepted, not only the one meant. */
function typeChinese(
  target: Candidate,
  candidates: readonly Candidate[],
  example: QuizExample | null,
): Question {
  const asked = englishKey(target.en)
  const others = candidates.filter(
    ({ term, englishKeys }) => term.id !== target.term.id && englishKeys.includes(asked),
  )
  return {
    kind: 'type-chinese',
    form: 'chinese',
    termId: target.term.id,
    prompt: { en: [{ text: target.en, counterpart: false }] },
    key: { accepted: [target, ...others].map(({ term: { zh, pinyin } }) => ({ zh, pinyin })) },
    explanation: { ...explain(target, example), why: [] },
  }
}

type Choice = { options: Option[]; key: { optionId: string }; why: DistractorReason[] }

function chooseAmong(
  target: Candidate,
  candidates: readonly Candidate[],
  language: OptionLanguage,
  random: Random,
  excludes?: (candidate: Candidate) => boolean,
): Choice | null {
  const picking = { count: distractorCount, language, random, excludes }
  const distractors = pickDistractors(target, candidates, picking)
  if (distractors === null) return null
  const placed = shuffled([target, ...distractors], random).map((candidate, i) => ({
    candidate,
    id: optionIds[i]!,
  }))
  return {
    options: placed.map(({ candidate, id }) => ({
      id,
      text: language === 'zh' ? candidate.term.zh : candidate.en,
      lang: language,
    })),
    key: { optionId: placed.find(({ candidate }) => candidate === target)!.id },
    why: placed
      .filter(({ candidate }) => candidate !== target)
      .map(({ candidate, id }) => reasonAgainst(candidate, target, id)),
  }
}

function reasonAgainst(distractor: Candidate, target: Candidate, optionId: string): DistractorReason {
  const { term, en } = distractor
  const told = { optionId, termId: term.id, zh: term.zh, en }
  const shared = sharedCharacters(target.zhKey, distractor.zhKey)
  if (shared !== '') return { ...told, code: 'shares-characters', shared }
  if (term.category === target.term.category)
    return { ...told, code: 'same-category', category: term.category }
  return { ...told, code: 'other-term' }
}

function explain({ term, en }: Candidate, example: QuizExample | null): Omit<QuestionExplanation, 'why'> {
  return { pairId: example?.pairId ?? null, zh: term.zh, pinyin: term.pinyin, en }
}

function englishPieces({ en, enStart, enEnd }: QuizExample): EnglishPiece[] {
  if (enStart === null || enEnd === null) return [{ text: en, counterpart: false }]
  return [
    { text: en.slice(0, enStart), counterpart: false },
    { text: en.slice(enStart, enEnd), counterpart: true },
    { text: en.slice(enEnd), counterpart: false },
  ].filter(({ text }) => text !== '')
}
