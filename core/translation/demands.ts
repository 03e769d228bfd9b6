import { matchEnglish } from '../terms/match-english.ts'
import { preferredRendering } from '../terms/rendering.ts'
import type { Term } from '../terms/term.ts'

/** A Chinese expression and the English that a translation is to have for it. */
export type Demand = { zh: string; en: string }

/** Where a term stands in a Chinese sentence of a pair. */
export type TermSpan = { termId: string; zhSentence: number; zhStart: number; zhEnd: number }

/** A term that a translation has rendered otherwise than it should. */
export type Flag<S extends TermSpan = TermSpan> = { demand: Demand; span: S }

/**
 * What to demand for a term; null where nothing can be: of words of two characters the English is the sentence's business,
 * unless a person has made a term of them, and a paraphrase is no label.
 */
export function demandOf(term: Term): Demand | null {
  const rendering = preferredRendering(term)
  const isLabel = rendering && rendering.usage !== 'gloss' && rendering.usage !== 'no-label'
  const isShipped = term.id.startsWith('glossary:')
  if (!isLabel || (isShipped && [...term.zh].length <= 2)) return null
  return { zh: term.zh, en: rendering.text }
}

/** What the terms of some sentences demand, each once, in their order; a term within another demands nothing. */
export function demandsOf(spans: readonly TermSpan[], termOf: (id: string) => Term | undefined): Demand[] {
  const demands = new Map<string, Demand>()
  for (const { termId } of outermost(spans)) {
    const term = termOf(termId)
    const demand = term && demandOf(term)
    if (demand) demands.set(demand.zh, demand)
  }
  return [...demands.values()]
}

/**
 * The terms of a pair for which its English has neither the rendering that was demanded nor another that is right, each
 * once. A rendering with a gap cannot be looked for: its term is never flagged.
 */
export function flagsIn<S extends TermSpan>(
  { en, spans }: { en: readonly string[]; spans: readonly S[] },
  termOf: (id: string) => Term | undefined,
): Flag<S>[] {
  const seen = new Set<string>()
  return outermost(spans).flatMap(span => {
    const term = termOf(span.termId)
    const demand = term && demandOf(term)
    if (!demand || seen.has(term.id) || isUsed(term, en)) return []
    seen.add(term.id)
    return [{ demand, span }]
  })
}

function isUsed({ renderings }: Term, en: readonly string[]): boolean {
  const right = renderings.filter(({ status }) => status !== 'deprecated')
  const hasGap = right.some(({ text }) => /…|\.{3}/.test(text))
  return hasGap || en.some(sentence => matchEnglish(sentence, right).length > 0)
}

const outermost = <S extends TermSpan>(spans: readonly S[]): S[] =>
  spans.filter(span => !spans.some(other => isWithin(span, other)))

const isWithin = (inner: TermSpan, outer: TermSpan) =>
  inner.zhSentence === outer.zhSentence &&
  outer.zhStart <= inner.zhStart &&
  inner.zhEnd <= outer.zhEnd &&
  outer.zhEnd - outer.zhStart > inner.zhEnd - inner.zhStart
