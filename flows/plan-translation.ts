import { indexTerms, matchTerms } from '#core/terms/match.ts'
import type { Term } from '#core/terms/term.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import { openSimplify, scriptOf } from '#core/text/script.ts'
import { type BatchSize, cutIntoBatches, type Unit } from '#core/translation/batches.ts'
import { demandsOf } from '#core/translation/demands.ts'
import type { TranslationRequest } from '#core/translation/prompt.ts'
import type { PlacedPair } from '#db/pairs.ts'

/** Which sentences a person wants translated. */
export type TranslationScope = 'missing' | 'all' | { pairIds: string[] }

export type WantedPairs = {
  scope: TranslationScope
  /** Whether pairs that the person has checked, or whose English they have written, are translated anew too. */
  overChecked: boolean
}

/** What dies with the process, at most: it is paid for and asked for again. */
const BATCH: BatchSize = { characters: 1000, units: 12 }
/** Of what comes before a batch, at most so many pairs and characters go along. */
const CONTEXT = { pairs: 4, characters: 400 }

/** Pairs with Chinese that are to be translated. */
export function pairsWanted(pairs: readonly PlacedPair[], { scope, overChecked }: WantedPairs): PlacedPair[] {
  const chosen = typeof scope === 'string' ? null : new Set(scope.pairIds)
  return pairs.filter(pair => {
    if (chineseOf(pair).trim() === '') return false
    const hasEnglish = englishOf(pair) !== ''
    if (hasEnglish && isByPerson(pair) && !overChecked) return false
    return chosen ? chosen.has(pair.id) : scope === 'all' || !hasEnglish
  })
}

/** Whether a person answers for the English of a pair. */
export const isByPerson = ({ checked, enOrigin }: Pick<PlacedPair, 'checked' | 'enOrigin'>): boolean =>
  checked || enOrigin === 'person'

export const chineseOf = ({ zh }: Pick<PlacedPair, 'zh'>): string => zh.join('')
export const englishOf = ({ en }: Pick<PlacedPair, 'en'>): string => en.join(' ').trim()

/** Batches in order; `requestOf` asks for one with the English that is known when it is called. */
export type TranslationPlan = {
  batches: Unit[][]
  requestOf(batch: readonly Unit[], englishOf: (pair: PlacedPair) => string | null): TranslationRequest
}

/** `pairs`: all of the document, for the context. */
export async function planTranslation(
  { title, pairs, wanted }: { title: string; pairs: readonly PlacedPair[]; wanted: readonly PlacedPair[] },
  knowledge: Knowledge,
  terms: readonly Term[],
): Promise<TranslationPlan> {
  const index = indexTerms(terms, knowledge.dictionary)
  const isTraditional = scriptOf(pairs.map(chineseOf).join('')) === 'traditional'
  const simplify = isTraditional ? await openSimplify() : (text: string) => text
  const termOf = new Map(terms.map(term => [term.id, term]))
  const placeOf = new Map(pairs.map(({ id }, place) => [id, place]))
  return {
    batches: cutIntoBatches(
      wanted.map(pair => ({ id: pair.id, position: pair.position, zh: chineseOf(pair) })),
      BATCH,
    ),
    requestOf: (batch, englishOf) => {
      const spans = batch.flatMap(({ zh }, zhSentence) =>
        matchTerms(simplify(zh), index).map(({ term, start, end }) => ({
          termId: term.id,
          zhSentence,
          zhStart: start,
          zhEnd: end,
        })),
      )
      const before = contextBefore(pairs, placeOf.get(batch[0]?.id ?? '') ?? 0)
      return {
        title,
        before: before.map(pair => ({ zh: chineseOf(pair), en: englishOf(pair) })),
        demands: demandsOf(spans, id => termOf.get(id)),
        sentences: batch.map(({ zh }, at) => ({ number: at + 1, zh })),
      }
    },
  }
}

function contextBefore(pairs: readonly PlacedPair[], place: number): PlacedPair[] {
  const context: PlacedPair[] = []
  let characters = 0
  for (let at = place - 1; at >= 0 && context.length < CONTEXT.pairs; at--) {
    const pair = pairs[at]!
    characters += chineseOf(pair).length
    if (characters > CONTEXT.characters) break
    if (chineseOf(pair) !== '') context.unshift(pair)
  }
  return context
}
