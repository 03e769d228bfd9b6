'use client'
import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { TermState } from '#core/reading/document.ts'
import type { UnpackedDocument } from '#core/reading/packed.ts'
import { type PageText, pageText } from './page-text.ts'
import { markedFrom } from './passages.tsx'
import { firstTerm, makeTabStop } from './roving.ts'
import type { Side } from './types.ts'

/**
 * Marks all of the text, and reads it as it then lies on the page: once, and anew when the server has sent another.
 * `marked` are the passages to be drawn with their marks; `text` is null until it has been read.
 */
export function useText(
  root: RefObject<HTMLElement | null>,
  sheet: UnpackedDocument,
  from: string | null,
  peekLabels: Record<Side, string>,
) {
  const [whole, setWhole] = useState<UnpackedDocument | null>(null)
  const [text, setText] = useState<PageText | null>(null)
  const isWhole = whole === sheet
  const marked = useMemo(
    () => (isWhole ? new Set(sheet.passages.map(({ number }) => number)) : markedFrom(sheet, from)),
    [sheet, from, isWhole],
  )
  const { zh, en } = peekLabels
  useLayoutEffect(() => {
    startTransition(() => setWhole(sheet)) // in slices: the page may be scrolled meanwhile
    if (!root.current || !isWhole) return
    const read = pageText(root.current, sheet.passages, { zh, en })
    const stop = firstTerm(read, 'zh')
    if (stop) makeTabStop(stop)
    setText(read)
  }, [root, sheet, isWhole, zh, en])
  return { text, marked }
}

/** Shows what is known of each term in all places where it stands. */
export function useShownStates(
  text: PageText | null,
  sheet: UnpackedDocument,
  states: readonly TermState[],
): void {
  const shown = useRef<{ sheet: UnpackedDocument; states: readonly TermState[] } | null>(null)
  useEffect(() => {
    const before = shown.current?.sheet === sheet ? shown.current.states : sheet.terms.map(term => term.state)
    states.forEach((state, term) => {
      if (text && state !== before[term])
        for (const element of text.elementsOf(term)) element.dataset.state = state
    })
    if (text) shown.current = { sheet, states }
  }, [text, sheet, states])
}
