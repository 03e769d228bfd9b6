'use client'
import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReadingPassage, TermState } from '#core/reading/document.ts'
import type { UnpackedDocument } from '#core/reading/packed.ts'
import { type PageText, pageText } from './page-text.ts'
import { markedFrom } from './passages.tsx'
import { makeTabStop } from './roving.ts'
import type { Side } from './types.ts'
import type { Parts } from './use-parts.ts'

/**
 * Marks all of the text that is drawn, and reads it as it then lies on the page: once, of a long document as its parts come
 * and go, and anew when the server has sent another. `marked` are the passages to be drawn with their marks, null means
 * all; `text` is null until it has been read.
 */
export function useText(
  root: RefObject<HTMLElement | null>,
  sheet: UnpackedDocument,
  drawn: Parts['drawn'],
  from: string | null,
  peekLabels: Record<Side, string>,
) {
  const [whole, setWhole] = useState<UnpackedDocument | null>(null)
  const [text, setText] = useState<PageText | null>(null)
  const shown = useRef<Shown | null>(null)
  const isWhole = whole === sheet
  const marked = useMemo(() => (isWhole ? null : markedFrom(sheet, from)), [sheet, from, isWhole])
  const { zh, en } = peekLabels
  useLayoutEffect(() => {
    startTransition(() => setWhole(sheet)) // in slices: the page may be scrolled meanwhile
    if (!root.current || !isWhole) return
    if (shown.current?.sheet !== sheet)
      shown.current = { sheet, text: pageText(root.current, sizeOf(sheet), { zh, en }), pieces: new Set() }
    showPieces(shown.current, [sheet.passages, ...[...drawn.values()].map(part => part.passages)])
    keepTabStop(root.current)
    setText(shown.current.text)
  }, [root, sheet, drawn, isWhole, zh, en])
  return { text, marked }
}

type Piece = readonly ReadingPassage[]
type Shown = { sheet: UnpackedDocument; text: PageText; pieces: ReadonlySet<Piece> }

function showPieces(shown: Shown, now: Piece[]): void {
  const pieces = new Set(now)
  for (const gone of shown.pieces.difference(pieces)) shown.text.forget(gone)
  for (const come of pieces.difference(shown.pieces)) shown.text.show(come)
  shown.pieces = pieces
}

const sizeOf = ({ long, passages }: UnpackedDocument): number =>
  long?.pairs ?? passages.reduce((sum, { pairs }) => sum + pairs.length, 0)

/** The text always has one term that Tab comes to. */
function keepTabStop(root: HTMLElement): void {
  const first = root.querySelector<HTMLElement>('.zh .s u')
  if (first && !root.querySelector('u[tabindex]')) makeTabStop(first)
}

/** Shows what is known of each term in all places where it stands. */
export function useShownStates(
  text: PageText | null,
  sheet: UnpackedDocument,
  drawn: Parts['drawn'],
  states: readonly TermState[],
): void {
  const shown = useRef<{ sheet: UnpackedDocument; states: readonly TermState[] } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has just been drawn shows what was known at first
  useEffect(() => {
    const atFirst = sheet.terms.map(term => term.state)
    const before = shown.current?.sheet === sheet ? shown.current.states : atFirst
    states.forEach((state, term) => {
      if (text && (state !== before[term] || state !== atFirst[term]))
        for (const element of text.elementsOf(term)) element.dataset.state = state
    })
    if (text) shown.current = { sheet, states }
  }, [text, sheet, drawn, states])
}
