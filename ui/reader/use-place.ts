'use client'
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { PageText } from './page-text.ts'
import { pairAtReadingLine, type ReadingPlace, readSoFar, rememberPlace, returnTo } from './place.ts'

/** Opens the text where reading stopped, unless the address says where, and remembers the place from then on. */
export function usePlace(documentId: string, text: PageText | null, place: ReadingPlace | null): void {
  const returned = useRef(false)
  useLayoutEffect(() => {
    if (!text || returned.current) return
    returned.current = true
    if (place && !location.hash && scrollY === 0) returnTo(text, place.pairId)
  }, [text, place])

  const read = useEffectEvent((): ReadingPlace | null => {
    const pair = text && pairAtReadingLine(text)
    return text && pair !== null ? { pairId: text.pairs[pair]!.id, progress: readSoFar() } : null
  })
  useEffect(() => rememberPlace(documentId, () => read()), [documentId])
  useEffect(showProgress, [])
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
