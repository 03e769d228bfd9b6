import type { Previews } from '#core/cards/session.ts'
import { type CardMemory, type ParameterSet, RATINGS } from '#core/scheduling/memory.ts'
import { describeInterval, previewIntervals } from '#core/scheduling/preview.ts'

/** What the four buttons say of a card at `now`, in the study day `day` (days since 1970-01-01). */
export function previewsOf(
  cardId: string,
  memory: CardMemory,
  parameters: ParameterSet,
  now: number,
  day: number,
): Previews {
  const previews = previewIntervals(memory, now, parameters, cardId, day)
  const entries = RATINGS.map(rating => [
    rating,
    { due: previews[rating].due, interval: describeInterval(previews[rating].intervalMs) },
  ])
  return Object.fromEntries(entries) as Previews
}
