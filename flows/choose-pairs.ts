import type { Knowledge } from '#core/text/analyse.ts'
import type { NamedPair, Quote, TranslationChoice } from '#core/translation/choice.ts'
import { costOf, estimate } from '#core/translation/estimate.ts'
import type { Database } from '#db/client.ts'
import { findOwnDocument, listPlacedPairs, type PlacedPair } from '#db/pairs.ts'
import { listTerms } from '#db/terms.ts'
import { placesOfPassages } from '#db/translations.ts'
import { flaggedTerms } from './flagged-terms.ts'
import {
  chineseOf,
  englishOf,
  pairsWanted,
  planTranslation,
  type TranslationScope,
} from './plan-translation.ts'
import { listTranslators } from './translators.ts'

/** The pairs that a choice means now, for an order. */
export async function scopeOf(
  db: Database,
  userId: string,
  documentId: string,
  choice: TranslationChoice,
): Promise<TranslationScope> {
  if (choice.which === 'passages') return { pairIds: await pairsWithin(db, documentId, choice) }
  if (choice.which !== 'flagged') return choice.which
  const flagged = await flaggedTerms(db, userId, documentId)
  return { pairIds: [...new Set(flagged.map(({ pairId }) => pairId))] }
}

async function pairsWithin(
  db: Database,
  documentId: string,
  { from, to }: { from: number; to: number },
): Promise<string[]> {
  const [pairs, placeOf] = await Promise.all([
    listPlacedPairs(db, documentId),
    placesOfPassages(db, documentId),
  ])
  const isWithin = ({ passage }: PlacedPair) => {
    const place = placeOf.get(passage) ?? -1
    return place >= from && place <= to
  }
  return pairs.filter(isWithin).map(({ id }) => id)
}

/** Of the pairs whose English by a person would be replaced, so many are named. */
const NAMED = 5

/** What a choice takes, before it is ordered; null where the document is none of this person's. */
export async function quoteTranslation(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
  { choice, overChecked }: { choice: TranslationChoice; overChecked: boolean },
): Promise<Quote | null> {
  const document = await findOwnDocument(db, userId, documentId)
  if (!document) return null
  const [scope, pairs, placeOf, terms, translators] = await Promise.all([
    scopeOf(db, userId, documentId, choice),
    listPlacedPairs(db, documentId),
    placesOfPassages(db, documentId),
    listTerms(db, userId),
    listTranslators(db, userId),
  ])
  const wanted = pairsWanted(pairs, { scope, overChecked })
  const plan = await planTranslation({ title: document.title, pairs, wanted }, knowledge, terms)
  const made = estimate(plan.batches.map(batch => plan.requestOf(batch, pair => englishOf(pair) || null)))
  const untouched = new Set(pairsWanted(pairs, { scope, overChecked: false }))
  const byPerson = pairsWanted(pairs, { scope, overChecked: true }).filter(pair => !untouched.has(pair))
  return {
    estimate: made,
    costs: translators.map(one => costOf(made, one)),
    byPerson: {
      count: byPerson.length,
      named: byPerson.slice(0, NAMED).map(pair => named(pair, placeOf)),
    },
  }
}

const named = (pair: PlacedPair, placeOf: ReadonlyMap<string, number>): NamedPair => ({
  id: pair.id,
  passage: placeOf.get(pair.passage) ?? 0,
  zh: chineseOf(pair),
})
