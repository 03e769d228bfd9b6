'use client'
import { useEffect, useRef } from 'react'
import type { Entry } from '#core/reading/entry.ts'
import { lightPair, washSpot } from './marking.ts'
import type { PageText } from './page-text.ts'
import type { Side, Spot } from './types.ts'
import type { Opened } from './use-opened.ts'
import type { Parts } from './use-parts.ts'

/** What attention needs to know and to ask for. */
export type Asked = {
  text: PageText | null
  parts: Parts
  /** The side that the keys walk through. */
  side: Side
  opened: Opened | null
  open: (spot: Spot, side: Side, pinned: boolean) => void
  close: () => void
  /** Shows how the words of what is open are cut, to be cut anew; or no more. */
  cut: (cutting: boolean) => void
  prefetch: (spot: Spot) => Promise<Entry | null>
}

/** The pair that is lit, and the term or word in it that is washed. */
export type Attention = { pair: number | null; spot: Spot | null }

export type Attended = {
  /** Where the reader is. */
  here: () => Attention
  /** Moves there, and shows it unless something is pinned: what is open is what is shown. */
  attend: (attention: Attention) => void
  /** Moves there without showing it: what is opened there will show itself. */
  moveTo: (attention: Attention) => void
}

/** Where the reader's attention is, and its light on the page. */
export function useAttended(text: PageText | null, drawn: Parts['drawn'], opened: Opened | null): Attended {
  const at = useRef<Attention>({ pair: null, spot: null })

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew has lost its light
  useEffect(() => {
    if (!text) return
    if (!opened) return lightPair(text, at.current.pair)
    lightPair(text, opened.spot.pair)
    washSpot(text, opened.spot)
    const term = text.termElement(opened.spot, opened.side)
    term?.setAttribute('aria-expanded', 'true')
    return () => {
      term?.removeAttribute('aria-expanded')
      lightPair(text, at.current.pair)
      washSpot(text, at.current.spot)
    }
  }, [text, drawn, opened])

  const moveTo = (attention: Attention) => {
    at.current = attention
  }
  return {
    here: () => at.current,
    moveTo,
    attend(attention) {
      moveTo(attention)
      if (!text || opened?.pinned) return
      lightPair(text, attention.pair)
      washSpot(text, attention.spot)
    },
  }
}
