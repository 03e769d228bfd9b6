'use client'
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { PageText } from './page-text.ts'
import {
  keepingPlace,
  measureText,
  pairAtReadingLine,
  passageNamed,
  type ReadingPlace,
  readSoFar,
  rememberPlace,
  returnTo,
  showPassage,
} from './place.ts'
import type { Parts } from './use-parts.ts'

/**
 * Opens the text where reading stopped, unless the address says where, and remembers the place from then on. `reach` is
 * given for a long document, of which the browser can neither find a passage nor know where one had scrolled to.
 */
export function usePlace(
  documentId: string,
  text: PageText | null,
  place: ReadingPlace | null,
  reach: Parts['reach'] | null,
): void {
  const returned = useRef(false)
  useLayoutEffect(() => {
    if (!text || returned.current) return
    returned.current = true
    measureText()
    if (place && !location.hash && (reach || scrollY === 0)) returnTo(text, place.pairId)
  }, [text, place, reach])
  usePassageNamed(text, reach)
  useEffect(() => {
    if (!text || !reach) return
    const measure = () => keepingPlace(text, measureText)
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [text, reach])

  const read = useEffectEvent((): ReadingPlace | null => {
    const pair = text && pairAtReadingLine(text)
    const shown = pair === null ? undefined : text?.pairAt(pair)
    return shown ? { pairId: shown.id, progress: readSoFar() } : null
  })
  useEffect(() => rememberPlace(documentId, () => read()), [documentId])
  useEffect(showProgress, [])
}

/** Goes to the passage that the address names, or a link on the page that is pressed. */
function usePassageNamed(text: PageText | null, reach: Parts['reach'] | null): void {
  const go = useEffectEvent(async (hash: string) => {
    const passage = passageNamed(hash)
    if (reach && passage && (await reach({ passage }))) showPassage(passage)
  })
  const isReady = text !== null && reach !== null
  useEffect(() => {
    if (!isReady) return
    const changed = () => void go(location.hash)
    const pressed = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link?.pathname === location.pathname) void go(link.hash)
    }
    changed()
    addEventListener('hashchange', changed)
    addEventListener('click', pressed)
    return () => {
      removeEventListener('hashchange', changed)
      removeEventListener('click', pressed)
    }
  }, [isReady])
}

/** Draws how far one has read as the bar's lower edge. Returns how to stop. */
function showProgress(): () => void {
  let frame = 0
  const draw = () => {
    const bar = document.querySelector<HTMLElement>('.bar .progress')
    const percent = readSoFar() * 100
    bar?.style.setProperty('--read', `${percent.toFixed(2)}%`)
    bar?.setAttribute('aria-valuenow', String(Math.round(percent)))
  }
  const moved = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(draw)
  }
  moved()
  addEventListener('scroll', moved, { passive: true })
  addEventListener('resize', moved)
  return () => {
    cancelAnimationFrame(frame)
    removeEventListener('scroll', moved)
    removeEventListener('resize', moved)
  }
}
