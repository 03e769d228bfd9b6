import { readFileSync } from 'node:fs'
import { RATINGS } from '#core/scheduling/memory.ts'
import type { ReviewEvent } from '#core/scheduling/replay.ts'

/**
 * Real reviews as events, card by card, from a table `card_id,review_rating,review_time` (1 again to 4 easy; ISO times); further
 * columns may follow. Without study days: they count by UTC.
 */
export function readRealReviews(
  file: string,
  parameterSetId: string,
): { id: string; events: ReviewEvent[] }[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const rows = lines.map((line, place) => {
    const [card = '', rating, time = ''] = line.split(',')
    const id = String(place).padStart(9, '0')
    const kind = 'rating' as const
    const rest = { targetId: null, due: null, day: null, parameterSetId }
    return { card, event: { id, kind, rating: RATINGS[Number(rating) - 1]!, at: Date.parse(time), ...rest } }
  })
  return [...Map.groupBy(rows, ({ card }) => card)].map(([id, own]) => ({
    id,
    events: own.map(({ event }) => event).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  }))
}
