'use client'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PageText } from './page-text.ts'
import { select, selectedStretch } from './selected.ts'
import { extended, type Stretch } from './stretch.ts'
import type { Spot } from './types.ts'
import type { Selecting } from './use-selecting.ts'
import { stretchOf } from './words.ts'

/** A selection is looked at when it has been still for so long: a drag is many. */
const STILL_MS = 180

/** What is selected of the Chinese, by pointer, finger or key. While it is held it stays, whatever becomes of the selection. */
export function useSelected(text: PageText | null, { acts, first }: Selecting, keep: () => void) {
  const [stretch, setStretch] = useState<Stretch | null>(null)
  const anchor = useRef<Stretch | null>(null)
  const held = useRef(false)

  const look = useEffectEvent(() => {
    if (!text || held.current) return
    const now = selectedStretch(text)
    if (!now || !anchor.current || !contains(now, anchor.current)) anchor.current = now
    setStretch(before => (before && now && isSame(before, now) ? before : now))
  })
  const clear = useCallback(() => {
    held.current = false
    getSelection()?.removeAllRanges()
    setStretch(null)
  }, [])
  const put = (next: Stretch) => {
    if (text) select(text, next)
    setStretch(next)
  }
  const begin = useEffectEvent((spot: Spot) => {
    const pair = text?.pairAt(spot.pair)
    if (!pair) return
    anchor.current = { pair: spot.pair, ...stretchOf(pair, spot) }
    put(anchor.current)
  })
  const extend = useEffectEvent((step: 1 | -1) => {
    const pair = stretch && text?.pairAt(stretch.pair)
    if (!stretch || !pair) return false
    put(extended(pair, stretch, anchor.current ?? stretch, step))
    return true
  })
  const isOn = useEffectEvent(() => stretch !== null)
  const keepIt = useEffectEvent(() => keep())

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(() => look(), STILL_MS)
    }
    changed()
    document.addEventListener('selectionchange', changed)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', changed)
    }
  }, [])
  useEffect(() => {
    const on = (act: () => void) => {
      if (!isOn()) return false
      act()
      return true
    }
    acts.current = {
      keep: () => on(() => keepIt()),
      clear: () => on(clear),
      extend: step => extend(step),
      isOn: () => isOn(),
      begin: spot => begin(spot),
    }
    if (first.current) begin(first.current)
    first.current = null
    return () => {
      acts.current = null
    }
  }, [acts, first, clear])
  const hold = (holds: boolean) => {
    held.current = holds
  }
  return { stretch, clear, hold }
}

const isSame = (a: Stretch, b: Stretch) => a.pair === b.pair && a.start === b.start && a.end === b.end
const contains = (a: Stretch, b: Stretch) => a.pair === b.pair && a.start <= b.start && a.end >= b.end
