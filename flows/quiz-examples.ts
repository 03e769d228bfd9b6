import { openTranslations } from '#core/alignment/lexical.ts'
import { mayHaveClauses } from '#core/quizzes/making/clauses.ts'
import { canBeHeard } from '#core/quizzes/making/kinds/type-chinese.ts'
import type { Anchor, QuizExample, QuizTerm } from '#core/quizzes/making/make-question.ts'
import { wordAnchors } from '#core/quizzes/making/word-anchors.ts'
import type { MadeKind } from '#core/quizzes/question.ts'
import { knownEnglish } from '#core/terms/glossary.ts'
import type { Term } from '#core/terms/term.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import { pinyinOfWords } from '#core/text/pinyin.ts'
import type { Database } from '#db/client.ts'
import { examplesOf } from '#db/occurrences.ts'
import { listAnchors, listChinese } from '#db/quiz-pairs.ts'

/** `documentId`: where the sentences are to come from; `pool`: all terms there are. */
type Wanted = { kinds: readonly MadeKind[]; documentId: string | undefined; pool: readonly Term[] }

/** Terms with a sentence each, and with what else of it the kinds take that are asked for. */
export async function examplesFor(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  terms: readonly Term[],
  { kinds, documentId, pool }: Wanted,
): Promise<QuizTerm[]> {
  const ids = terms.map(({ id }) => id)
  const found = await examplesOf(db, userId, ids, documentId)
  const heard = kinds.includes('dictation') ? await withPinyin(db, userId, found) : found
  const examples = kinds.includes('order-clauses')
    ? await withAnchors(db, knowledge, userId, heard, pool)
    : heard
  return terms.map(term => ({ ...term, example: examples.get(term.id) ?? null }))
}

/** Examples that can be dictated with their pinyin, for who has no voice that reads them. */
async function withPinyin(
  db: Database,
  userId: string,
  examples: Map<string, QuizExample>,
): Promise<Map<string, QuizExample>> {
  const short = [...examples.values()].filter(({ zh }) => canBeHeard(zh))
  const sentences = await listChinese(db, userId, [...new Set(short.map(({ pairId }) => pairId))])
  const ofPair = Map.groupBy(sentences, ({ pairId }) => pairId)
  return new Map(
    [...examples].map(([termId, example]) => {
      const whole = ofPair.get(example.pairId) ?? []
      const alone = whole.filter(({ text }) => text === example.zh)
      const read = alone.length > 0 ? alone.slice(0, 1) : whole
      const isAll = read.length > 0 && read.map(({ text }) => text).join('') === example.zh
      const pinyin = isAll ? pinyinOfWords(read.flatMap(({ words }) => words)) : ''
      return [termId, pinyin === '' ? example : { ...example, pinyin }]
    }),
  )
}

/**
 * Examples whose clauses may be put in order, with what tells how their English goes: terms, and words by the dictionary. These are
 * looked up when they are asked for, as most never are.
 */
async function withAnchors(
  db: Database,
  { dictionary, lexicon }: Knowledge,
  userId: string,
  examples: Map<string, QuizExample>,
  pool: readonly Term[],
): Promise<Map<string, QuizExample>> {
  const long = [...examples.values()].filter(({ zh }) => mayHaveClauses(zh))
  const ofTerms = await listAnchors(db, userId, [...new Set(long.map(({ pairId }) => pairId))])
  const translations = openTranslations({ dictionary, glossary: knownEnglish(pool) })
  const found = new Map<string, readonly Anchor[]>()
  const find = ({ pairId, zh, en }: QuizExample) => {
    const own = ofTerms.get(pairId) ?? []
    const anchors = found.get(pairId) ?? [...own, ...wordAnchors(zh, en, { translations, lexicon })]
    found.set(pairId, anchors)
    return anchors
  }
  const knowing = (example: QuizExample): QuizExample => ({
    ...example,
    get anchors() {
      return find(example)
    },
  })
  return new Map(
    [...examples].map(([termId, example]) => [
      termId,
      ofTerms.has(example.pairId) ? knowing(example) : example,
    ]),
  )
}
