import type { Rendering } from '#core/terms/rendering.ts'

/**
 * The dated renderings, oldest first, where the English has changed: each text once, at the first date it is seen;
 * glosses, paraphrases and names of meetings tell nothing of the term's own English. Empty when fewer than two texts are dated, or all on one date: then nothing is known of a change.
 */
export function englishOverTime(renderings: readonly Rendering[]): (Rendering & { date: string })[] {
  const dated = renderings
    .filter(
      (rendering): rendering is Rendering & { date: string } =>
        rendering.date !== null && rendering.usage === null,
    )
    .sort((a, b) => a.date.localeCompare(b.date))
  const first = dated.filter(
    (rendering, at) => dated.findIndex(other => other.text === rendering.text) === at,
  )
  return new Set(first.map(rendering => rendering.date)).size > 1 ? first : []
}
