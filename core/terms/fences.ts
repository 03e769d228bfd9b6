import type { Span } from './quotes.ts'

/** Spans that an expression lies within, or takes in whole. */
export type Fences = {
  /** Whether an expression begins or ends inside a span and leaves it. */
  isCrossedBy(start: number, end: number): boolean
}

/** Of spans that overlap, the later ones of the list count. */
export function openFences(spans: readonly Span[]): Fences {
  const around = new Map<number, Span>()
  for (const span of spans) for (let at = span.start + 1; at < span.end; at++) around.set(at, span)
  return {
    isCrossedBy: (start, end) =>
      (around.get(start)?.end ?? end) < end || (around.get(end)?.start ?? start) > start,
  }
}
