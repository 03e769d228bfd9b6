/** `preferred`: the one to learn. `admitted`: also right. `deprecated`: was official, is no longer. */
export type RenderingStatus = 'preferred' | 'admitted' | 'deprecated'

/** `seen`: a source shows this Chinese with this English. `known`: general knowledge. `unverified`: ours. */
export type Reliability = 'seen' | 'known' | 'unverified'

/** Where the wording belongs, when it is not a plain label of the term. `no-label`: official English paraphrases. */
export type RenderingUsage = 'gloss' | 'meeting-name' | 'title' | 'no-label'

/** One English for a term, with where it comes from. */
export type Rendering = {
  text: string
  status: RenderingStatus
  reliability: Reliability
  usage: RenderingUsage | null
  sourceTitle: string | null
  publisher: string | null
  /** ISO, as exact as known: `2018`, `2018-03` or `2018-02-14`. */
  date: string | null
  url: string | null
}

const statusOrder: Record<RenderingStatus, number> = { preferred: 0, admitted: 1, deprecated: 2 }

/** Renderings for showing: preferred, then admitted and deprecated, each newest first, undated last. A new array. */
export function orderRenderings(renderings: readonly Rendering[]): Rendering[] {
  return [...renderings].sort(
    (a, b) => statusOrder[a.status] - statusOrder[b.status] || (b.date ?? '').localeCompare(a.date ?? ''),
  )
}

/** The rendering to learn and to show first; one that is only deprecated is never it. */
export function preferredRendering(term: { renderings: readonly Rendering[] }): Rendering | null {
  return orderRenderings(term.renderings).find(rendering => rendering.status !== 'deprecated') ?? null
}
