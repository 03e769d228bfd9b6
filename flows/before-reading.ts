import { glossesOf } from '#core/dictionary/gloss.ts'
import { joinSyllables } from '#core/dictionary/pinyin-notation.ts'
import type { BeforeReading } from '#core/reading/library.ts'
import {
  levelOfText,
  minutesToRead,
  type UnknownWord,
  unknownWords,
  vocabularyFigures,
  type WordCount,
} from '#core/reading/vocabulary.ts'
import { type Knowledge, readSpans } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'
import { findDocument } from '#db/documents.ts'
import { countSentences } from '#db/shelf.ts'
import { knownWordsOf, openJudge } from './known-words.ts'
import { openListJudge } from './level-judge.ts'
import { findEntry } from './library.ts'
import { termStates } from './term-states.ts'
import { outlineOf } from './text-outline.ts'

/** New terms and unknown words that are offered: what one can take in before reading. */
const TERMS_OFFERED = 12
const WORDS_OFFERED = 20
/** Words of one level that are told. */
const WORDS_A_LEVEL = 60
/** Senses of a word that are shown. */
const SENSES = 3

/** A text before this person reads it; null if they may not. */
export async function beforeReading(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
): Promise<BeforeReading | null> {
  const document = await findDocument(db, userId, documentId)
  const entry = document && (await findEntry(db, knowledge, userId, documentId))
  if (!entry) return null
  const vocabulary = (document.vocabulary ?? []) as unknown as WordCount[]
  const [sentences, outline, states, { known, learning }, byList] = await Promise.all([
    countSentences(db, documentId),
    outlineOf(db, userId, document),
    termStates(db, userId),
    knownWordsOf(db, knowledge, userId),
    openListJudge(db, knowledge, userId, vocabulary),
  ])
  const judge = await openJudge(vocabulary, knowledge, known)
  const words = vocabularyFigures(vocabulary, judge)
  const isLearning = (word: string) => learning.has(word)
  const offered = unknownWords(
    vocabulary.filter(([word]) => !isLearning(word)),
    judge,
    WORDS_OFFERED,
  )
  const englishOfTerm = new Map(outline.terms.map(({ zh, english }) => [zh, english]))
  return {
    entry,
    sentences,
    minutes: minutesToRead(entry.hanzi),
    words,
    level: levelOfText(words),
    listed: byList?.shares ?? null,
    byLevel: byList?.words(judge.isKnown, WORDS_A_LEVEL) ?? [],
    knowsAny: known.size > 0,
    newTerms: outline.terms
      .map(term => ({ ...term, state: states.of(term) }))
      .filter(({ state, quiet }) => state === 'new' && !quiet)
      .slice(0, TERMS_OFFERED),
    unknownWords: offered.map(found => ({
      ...withGloss(found, knowledge, englishOfTerm),
      listed: byList?.levelOf(found.word) ?? null,
    })),
  }
}

/** Its pinyin, and its English by the dictionary, else by the glossary. */
function withGloss(
  { word, count, level }: UnknownWord,
  knowledge: Knowledge,
  englishOfTerm: ReadonlyMap<string, string | null>,
): Omit<BeforeReading['unknownWords'][number], 'listed'> {
  const senses = glossesOf(word, knowledge.dictionary)[0]?.senses.slice(0, SENSES).join('; ')
  const [read] = readSpans(word, [{ start: 0, end: word.length }], knowledge, new Map())
  return {
    word,
    count,
    level,
    pinyin: joinSyllables(read?.[2].split(' ') ?? []),
    english: senses ?? englishOfTerm.get(word) ?? '',
  }
}
