'use client'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { gestureOf, type Touch } from './swipe.ts'

const TAKES_TOUCHES = 'a, button, input, textarea, select, label, summary, [popover], dialog'

export type SwipeActs = { onTap: () => void; onLeft: () => void; onRight: () => void }

/**
 * Taps and swipes of one finger on an element. While the finger moves, the element's `data-pull` is `left` or `right` and `--pull`
 * says how near the swipe is, 0 to 1. The browser scrolls as ever, and a finger that selects text does nothing else.
 */
export function useSwipe(element: RefObject<HTMLElement | null>, acts: SwipeActs | null): void {
  const done = useEffectEvent((kind: 'tap' | 'left' | 'right') => {
    if (kind === 'tap') acts?.onTap()
    if (kind === 'left') acts?.onLeft()
    if (kind === 'right') acts?.onRight()
  })
  const isOn = acts !== null
  useEffect(() => {
    const on = element.current
    if (!on || !isOn) return
    let from: (Touch & { id: number }) | null = null
    const show = (pull: number) => {
      if (pull === 0) delete on.dataset.pull
      else on.dataset.pull = pull < 0 ? 'left' : 'right'
      on.style.setProperty('--pull', String(Math.abs(pull)))
    }
    const end = () => {
      from = null
      show(0)
    }
    const down = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') return
      if (from || (event.target instanceof Element && event.target.closest(TAKES_TOUCHES))) return end()
      from = { id: event.pointerId, ...touchOf(event) }
    }
    const move = (event: PointerEvent) => {
      if (from?.id === event.pointerId) show(isSelecting() ? 0 : gestureOf(from, touchOf(event)).pull)
    }
    const up = (event: PointerEvent) => {
      if (from?.id !== event.pointerId) return
      const { kind } = gestureOf(from, touchOf(event))
      end()
      if (kind !== 'none' && !isSelecting()) done(kind)
    }
    const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: end }
    for (const [name, listen] of Object.entries(listeners)) on.addEventListener(name, listen as EventListener)
    return () => {
      end()
      for (const [name, listen] of Object.entries(listeners))
        on.removeEventListener(name, listen as EventListener)
    }
  }, [element, isOn])
}

const touchOf = ({ clientX: x, clientY: y, timeStamp: at }: PointerEvent): Touch => ({ x, y, at })
const isSelecting = () => document.getSelection()?.isCollapsed === false
