'use client'
import { useRef } from 'react'
import type { Look } from '../look/look.ts'
import { lightPair } from './marking.ts'
import { togglePeek } from './peek.ts'
import { sameSpot } from './types.ts'
import type { Asked, Attended } from './use-attended.ts'
import type { Pointing } from './use-pointer.ts'

const LEAVE_MS = 220

/**
 * What the pointer does: it lights, opens a preview where it rests, pins what it presses. A preview goes a moment after
 * the pointer has left both its word and the popover.
 */
export function usePreview({ text, opened, open, close, prefetch }: Asked, attended: Attended) {
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stay = () => clearTimeout(leaving.current)
  function leaveSoon(): void {
    stay()
    if (opened && !opened.pinned) leaving.current = setTimeout(close, LEAVE_MS)
  }
  const pointing = (layout: Look['layout']): Pointing => ({
    onPair: pair => attended.attend({ ...attended.here(), pair }),
    onSpot(spot) {
      attended.attend({ ...attended.here(), spot })
      if (spot) prefetch(spot)
      if (opened && spot && sameSpot(opened.spot, spot)) stay()
      else leaveSoon()
    },
    onDown: prefetch,
    onRest(spot, side) {
      stay()
      if (!opened?.pinned) open(spot, side, false)
    },
    onPress(spot, side, pair) {
      attended.moveTo({ pair, spot })
      const again = opened?.pinned && spot && sameSpot(opened.spot, spot)
      if (spot && !again) open(spot, side, true)
      else close()
      if (text && !spot) lightPair(text, pair)
    },
    onMark: pair => layout !== 'side' && layout !== 'stacked' && text && togglePeek(text, pair, layout),
  })
  return { pointing, onPopover: (over: boolean) => (over ? stay() : leaveSoon()) }
}
