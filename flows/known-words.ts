import type { WordCount, WordJudge } from '#core/reading/vocabulary.ts'
import { levelOf, wordsUpToLevel } from '#core/reading/word-levels.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import { openSimplify, type Simplify, scriptOf } from '#core/text/script.ts'
import { tokenise } from '#core/text/tokenise.ts'
import { answersOf } from '#db/answers-of.ts'
import type { Database, Transaction } from '#db/client.ts'
import { listMemories } from '#db/notes.ts'
import { addKnownWords, knownWords, removeKnownWords } from '#db/people.ts'
import { inTransaction } from '#db/transaction.ts'
import { isMature } from './term-states.ts'

/** What a person knows of words. */
export type KnownWords = {
  known: ReadonlySet<string>
  /** Kept, and not known by heart yet. */
  learning: ReadonlySet<string>
}

/**
 * Known are the words that a person has said they know, and what they have learnt: notes whose cards have all matured,
 * with the words inside. Who knows 脱贫攻坚战 knows 脱贫.
 */
export async function knownWordsOf(
  db: Transaction,
  { lexicon }: Knowledge,
  userId: string,
): Promise<KnownWords> {
  const [known, memories] = await answersOf(db, [
    () => knownWords(db, userId),
    () => listMemories(db, userId),
  ])
  const learning = new Set<string>()
  for (const { zh, cards } of memories) {
    if (!isMature(cards)) {
      learning.add(zh)
      continue
    }
    known.add(zh)
    for (const { text, kind } of tokenise(zh, lexicon)) if (kind === 'word') known.add(text)
  }
  return { known, learning }
}

/** Judges the words of a text, which may be written in traditional characters: levels and knowledge are of simplified ones. */
export async function openJudge(
  words: readonly WordCount[],
  { lexicon }: Knowledge,
  known: ReadonlySet<string>,
): Promise<WordJudge> {
  const simplify = await simplifyFor(words)
  return {
    levelOf: word => levelOf(simplify(word), lexicon),
    isKnown: word => known.has(word) || known.has(simplify(word)),
  }
}

/** What makes the words of a text simplified ones. */
export async function simplifyFor(words: readonly WordCount[]): Promise<Simplify> {
  const script = scriptOf(words.map(([word]) => word).join(''))
  return script === 'traditional' ? openSimplify() : word => word
}

/**
 * Takes all words up to a level as known, but for those that the person is learning. `at`, in epoch milliseconds, is what
 * `forgetLevel` takes it back by.
 */
export async function knowLevel(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  level: number,
  now: Date,
): Promise<{ ok: true; words: number; at: number }> {
  const words = wordsUpToLevel(level, knowledge.lexicon)
  return inTransaction(db, async tx => {
    const { known, learning } = await knownWordsOf(tx, knowledge, userId)
    const added = words.filter(word => !known.has(word) && !learning.has(word))
    await addKnownWords(tx, userId, added, now)
    return { ok: true, words: added.length, at: now.getTime() }
  })
}

/** Takes back what `knowLevel` did at that moment. */
export async function forgetLevel(db: Database, userId: string, at: number): Promise<{ ok: true }> {
  await removeKnownWords(db, userId, new Date(at))
  return { ok: true }
}
