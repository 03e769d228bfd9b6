import type { QuizScope, QuizScopeChoice } from '#core/quizzes/sheet.ts'
import { fadedAfter } from '#core/scheduling/fading.ts'
import { DEFAULT_PARAMETERS } from '#core/scheduling/memory.ts'
import { dayNumber } from '#core/scheduling/study-day.ts'
import { isQuiet } from '#core/terms/rank-terms.ts'
import type { Term } from '#core/terms/term.ts'
import type { Database } from '#db/client.ts'
import { fadedBy, neverSeen } from '#db/custom-study.ts'
import { findDeck, listDecks } from '#db/decks.ts'
import { listTitles, mayRead } from '#db/documents.ts'
import { keptTerms, termsOfDeck } from '#db/notes.ts'
import { readSettings } from '#db/people.ts'
import {
  countTermsByDocument,
  lapsesByTerm,
  missedLast,
  termsByDeck,
  termsByTag,
  termsOfStudied,
} from '#db/quiz-terms.ts'
import { findTerms, listTerms, listTermsOf } from '#db/terms.ts'
import { studyDayFor } from './scheduler-of.ts'

/** What may be asked about, with how weak each is: the weakest are asked about first. */
export type AskedTerms = { terms: Term[]; weights: Map<string, number> }

/** An answer that was not right weighs as much as a card forgotten twice. */
const MISS_WEIGHS = 2

/** The terms of a scope; null for a document or deck that is not this person's to ask about. */
export async function termsOf(
  db: Database,
  userId: string,
  scope: QuizScope,
  now: Date,
): Promise<AskedTerms | null> {
  switch (scope.kind) {
    case 'all':
      return plain(await listTerms(db, userId))
    case 'kept':
      return plain(await findTerms(db, userId, [...(await keptTerms(db, userId)).keys()]))
    case 'document':
      return (await mayRead(db, userId, scope.id)) ? plain(await listTermsOf(db, userId, scope.id)) : null
    case 'deck':
      return (await findDeck(db, userId, scope.id))
        ? plain(await findTerms(db, userId, await termsOfDeck(db, userId, scope.id)))
        : null
    case 'tag':
      return plain(await findTerms(db, userId, (await termsByTag(db, userId)).get(scope.id) ?? []))
    case 'category':
      return plain((await listTerms(db, userId)).filter(({ category }) => category === scope.id))
    case 'weak':
      return weighed(db, userId, await weakTerms(db, userId))
    case 'exam':
      return weighed(db, userId, await fadedTerms(db, userId, scope.id, now))
  }
}

/** Offices and places are asked about only where there is little else. */
const plain = (terms: Term[]): AskedTerms => ({
  terms,
  weights: new Map(terms.map(term => [term.id, isQuiet(term) ? 0 : 1])),
})

async function weighed(db: Database, userId: string, weights: Map<string, number>): Promise<AskedTerms> {
  return { terms: await findTerms(db, userId, [...weights.keys()]), weights }
}

/** Kept terms whose cards were forgotten, and terms whose last answer in a quiz was not right. */
async function weakTerms(db: Database, userId: string): Promise<Map<string, number>> {
  const [lapses, missed] = await Promise.all([lapsesByTerm(db, userId), missedLast(db, userId)])
  const ids = new Set([...lapses.keys(), ...missed])
  return new Map([...ids].map(id => [id, (lapses.get(id) ?? 0) + (missed.has(id) ? MISS_WEIGHS : 0)]))
}

/** Kept terms that will have faded below the desired retention on a day, the most faded first, and then the new ones. */
async function fadedTerms(db: Database, userId: string, on: string, now: Date): Promise<Map<string, number>> {
  const settings = await readSettings(db, userId)
  const today = dayNumber(studyDayFor(settings, now))
  const after = fadedAfter(settings.desiredRetention, settings.weights ?? DEFAULT_PARAMETERS.weights)
  const filter = fadedBy(db, { day: Math.max(dayNumber({ key: on }), today), today, after })
  const [faded, fresh] = await Promise.all([
    termsOfStudied(db, userId, filter),
    termsOfStudied(db, userId, neverSeen),
  ])
  const ids = [...new Set([...faded, ...fresh])]
  return new Map(ids.map((id, at) => [id, ids.length - at]))
}

/** What a quiz can be about. `lang` chooses the titles. */
export async function quizScopes(
  db: Database,
  userId: string,
  lang: 'zh' | 'en',
  now: Date,
): Promise<QuizScopeChoice[]> {
  const settings = await readSettings(db, userId)
  const day = studyDayFor(settings, now).key
  const [titles, decks, all, kept, byDeck, byTag, weak] = await Promise.all([
    listTitles(db, userId),
    listDecks(db, userId),
    listTerms(db, userId),
    keptTerms(db, userId),
    termsByDeck(db, userId),
    termsByTag(db, userId),
    weakTerms(db, userId),
  ])
  const inText = await countTermsByDocument(
    db,
    titles.map(({ id }) => id),
  )
  const categories = Map.groupBy(all, ({ category }) => category)
  const scope = { id: null, name: '' }
  return [
    ...titles.map(({ id, shortTitle, shortTitleEn }) => ({
      ...{ kind: 'document' as const, id, name: lang === 'en' ? shortTitleEn : shortTitle },
      terms: inText.get(id) ?? 0,
    })),
    ...decks.map(({ id, name }) => ({ kind: 'deck' as const, id, name, terms: byDeck.get(id)?.size ?? 0 })),
    ...[...byTag].map(([id, of]) => ({ kind: 'tag' as const, id, name: '', terms: new Set(of).size })),
    ...[...categories].map(([id, of]) => ({ kind: 'category' as const, id, name: '', terms: of.length })),
    { kind: 'weak', ...scope, terms: weak.size },
    ...(kept.size > 0 ? [{ kind: 'exam' as const, id: day, name: '', terms: null }] : []),
    { kind: 'kept', ...scope, terms: kept.size },
    { kind: 'all', ...scope, terms: all.length },
  ]
}
