'use client'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { outermostTerm, type PageText, sideOf } from './page-text.ts'
import { type Side, type Spot, sameSpot } from './types.ts'

const REST_MS = 350

export type Pointing = {
  /** The pointer is over a pair, or over none. */
  onPair: (pair: number | null) => void
  /** The pointer has come to a term or word, or left all of them. */
  onSpot: (spot: Spot | null) => void
  /** A finger or button is down on it: a press may follow. */
  onDown: (spot: Spot) => void
  /** It has rested there. */
  onRest: (spot: Spot, side: Side) => void
  /** Pressed: by a finger, a mouse or a pen. Null: beside all words. */
  onPress: (spot: Spot | null, side: Side, pair: number | null) => void
  /** The mark at the end of a pair was pressed. */
  onMark: (pair: number) => void
}

/** Follows the pointer over the text: one set of listeners on the whole of it. */
export function usePointer(
  root: RefObject<HTMLElement | null>,
  text: PageText | null,
  pointing: Pointing,
): void {
  const spotUnder = (event: PointerEvent | MouseEvent): Spot | null => {
    const element = event.target instanceof Element ? event.target : null
    const term = outermostTerm(element)
    if (!element || !text) return null
    return term ? text.termSpot(term) : text.wordUnder(event.clientX, event.clientY, element)
  }
  const follow = useEffectEvent((event: PointerEvent, rest: Rest) => {
    const element = event.target instanceof Element ? event.target : null
    const pair = text?.pairOf(element) ?? null
    if (pair !== rest.pair) pointing.onPair(pair)
    rest.pair = pair
    const spot = spotUnder(event)
    if (spot === rest.spot || (spot && rest.spot && sameSpot(spot, rest.spot))) return
    clearTimeout(rest.timer)
    rest.spot = spot
    pointing.onSpot(spot)
    if (spot && element) rest.timer = setTimeout(() => pointing.onRest(spot, sideOf(element)), REST_MS)
  })
  const press = useEffectEvent((event: MouseEvent, rest: Rest) => {
    clearTimeout(rest.timer)
    const element = event.target instanceof Element ? event.target : null
    if (!element || element.closest('a, button') || getSelection()?.isCollapsed === false) return
    const pair = text?.pairOf(element) ?? null
    if (pair !== null && element.matches('.s > b')) pointing.onMark(pair)
    else pointing.onPress(spotUnder(event), sideOf(element), pair)
  })
  const down = useEffectEvent((event: PointerEvent) => {
    const spot = spotUnder(event)
    if (spot) pointing.onDown(spot)
  })
  const leave = useEffectEvent(() => {
    pointing.onPair(null)
    pointing.onSpot(null)
  })
  useEffect(() => {
    const element = root.current
    if (!element) return
    const rest: Rest = { pair: null, spot: null, timer: undefined, x: -1, y: -1 }
    const moved = (event: PointerEvent) => {
      // The text moving under a pointer that lies still is no pointing.
      const still = event.screenX === rest.x && event.screenY === rest.y
      rest.x = event.screenX
      rest.y = event.screenY
      if (event.pointerType !== 'touch' && !still) follow(event, rest)
    }
    const pressed = (event: MouseEvent) => press(event, rest)
    const downed = (event: PointerEvent) => down(event)
    const left = () => {
      clearTimeout(rest.timer)
      rest.pair = rest.spot = null
      leave()
    }
    element.addEventListener('pointermove', moved)
    element.addEventListener('pointerleave', left)
    element.addEventListener('pointerdown', downed)
    element.addEventListener('click', pressed)
    return () => {
      clearTimeout(rest.timer)
      element.removeEventListener('pointermove', moved)
      element.removeEventListener('pointerleave', left)
      element.removeEventListener('pointerdown', downed)
      element.removeEventListener('click', pressed)
    }
  }, [root])
}

type Rest = {
  pair: number | null
  spot: Spot | null
  timer: ReturnType<typeof setTimeout> | undefined
  x: number
  y: number
}
