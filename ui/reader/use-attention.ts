'use client'
import { type FocusEvent, useEffect, useRef } from 'react'
import type { Entry } from '#core/reading/entry.ts'
import type { Look } from '../look/look.ts'
import type { Step } from './keyboard.ts'
import { lightPair, washSpot } from './marking.ts'
import { outermostTerm, type PageText, sideOf } from './page-text.ts'
import { togglePeek } from './peek.ts'
import { pairAtReadingLine } from './place.ts'
import { makeTabStop, termBeside } from './roving.ts'
import { type Side, type Spot, sameSpot } from './types.ts'
import type { Opened } from './use-opened.ts'
import type { Pointing } from './use-pointer.ts'
import { chineseWords, wordBeside } from './words.ts'

const LEAVE_MS = 220

type Asked = {
  text: PageText | null
  /** The side that the keys walk through. */
  side: Side
  opened: Opened | null
  open: (spot: Spot, side: Side, pinned: boolean) => void
  close: () => void
  prefetch: (spot: Spot) => Promise<Entry | null>
}

/**
 * Where the reader's attention is: the pair that is lit and the term or word that is washed, by pointer, finger or key,
 * and the popover that follows it.
 */
export function useAttention({ text, side, opened, open, close, prefetch }: Asked) {
  const at = useRef<{ pair: number | null; spot: Spot | null }>({ pair: null, spot: null })
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)

  // What is open is what is shown, whatever the pointer does meanwhile.
  useEffect(() => {
    if (!text || !opened) return
    lightPair(text, opened.spot.pair)
    washSpot(text, opened.spot)
    const term = text.termElement(opened.spot, opened.side)
    term?.setAttribute('aria-expanded', 'true')
    return () => {
      term?.removeAttribute('aria-expanded')
      lightPair(text, at.current.pair)
      washSpot(text, at.current.spot)
    }
  }, [text, opened])

  function attend(pair: number | null, spot: Spot | null): void {
    at.current = { pair, spot }
    if (!text || opened?.pinned) return
    lightPair(text, pair)
    washSpot(text, spot)
  }

  function leaveSoon(): void {
    clearTimeout(leaving.current)
    if (opened && !opened.pinned) leaving.current = setTimeout(close, LEAVE_MS)
  }

  const pointing = (layout: Look['layout']): Pointing => ({
    onPair: pair => attend(pair, at.current.spot),
    onSpot(spot) {
      attend(at.current.pair, spot)
      if (spot) prefetch(spot)
      if (opened && spot && sameSpot(opened.spot, spot)) clearTimeout(leaving.current)
      else leaveSoon()
    },
    onRest(spot, side) {
      clearTimeout(leaving.current)
      if (!opened?.pinned) open(spot, side, false)
    },
    onPress(spot, side, pair) {
      at.current = { pair, spot }
      const again = opened?.pinned && spot && sameSpot(opened.spot, spot)
      if (spot && !again) open(spot, side, true)
      else close()
      if (text && !spot) lightPair(text, pair)
    },
    onMark: pair => layout !== 'side' && layout !== 'stacked' && text && togglePeek(text, pair, layout),
  })

  const herePair = (): number => at.current.pair ?? (text && pairAtReadingLine(text)) ?? 0

  function goTo(element: HTMLElement, pair: number, spot: Spot | null): void {
    at.current = { pair, spot }
    element.focus({ preventScroll: true })
    bringIntoSight(element)
    if (spot && opened?.pinned) open(spot, sideOf(element), true)
    else {
      close()
      attend(pair, spot)
    }
  }

  function goToTerm(term: HTMLElement): void {
    const spot = text?.termSpot(term)
    if (!spot) return
    makeTabStop(term)
    prefetch(spot)
    goTo(term, spot.pair, spot)
  }

  function goToPair(pair: number, spot: Spot | null = null): void {
    const sentence = text?.pairElement(pair, side)
    if (!sentence) return
    sentence.tabIndex = -1
    goTo(sentence, pair, spot)
  }

  /** What a key that asks about a word means: the term or word one is at, else the first of the pair. */
  function spotHere(): Spot | null {
    if (opened) return opened.spot
    if (at.current.spot || !text) return at.current.spot
    const pair = herePair()
    const term = text.pairElement(pair, 'zh')?.querySelector('u')
    return (term && text.termSpot(term)) ?? chineseWords(text.pairs[pair]!)[0] ?? null
  }

  const commands = {
    pair(step: Step): void {
      if (!text) return
      const from = at.current.pair
      const next = from === null ? herePair() : from + step
      if (opened) close()
      if (next >= 0 && next < text.pairs.length) goToPair(next)
    },
    term(step: Step): void {
      if (!text) return
      const here = at.current.spot && text.termElement(at.current.spot, side)
      const next = termBeside(text, outermostTerm(here), herePair(), side, step)
      if (next) goToTerm(next)
    },
    word(step: Step): void {
      if (!text || side === 'en') return
      const from = at.current.spot
      const spot = from
        ? wordBeside(text.pairs, from, step)
        : (chineseWords(text.pairs[herePair()]!)[0] ?? null)
      if (spot) goToPair(spot.pair, spot)
    },
    open(): void {
      const spot = spotHere()
      if (spot) open(spot, side, true)
    },
    close(): void {
      if (!opened) {
        attend(null, null)
        return
      }
      const focus = document.activeElement
      const inside = focus === document.body || focus?.closest('.pop')
      const from =
        text?.termElement(opened.spot, opened.side) ?? text?.pairElement(opened.spot.pair, opened.side)
      at.current = { pair: opened.spot.pair, spot: opened.spot }
      close()
      if (!inside || !from) return
      if (from.dataset.t !== undefined) makeTabStop(from)
      else from.tabIndex = -1
      from.focus({ preventScroll: true })
    },
  }

  return {
    pointing,
    commands,
    peek: (shown: Side) => text && togglePeek(text, herePair(), shown),
    withEntry: (act: (entry: Entry, spot: Spot) => void) => {
      const spot = spotHere()
      if (spot) prefetch(spot).then(entry => entry && act(opened?.entry ?? entry, spot))
    },
    goToTerm(index: number): void {
      const element = [...(text?.elementsOf(index) ?? [])].find(term => term.getClientRects().length > 0)
      if (element) goToTerm(outermostTerm(element) ?? element)
    },
    onPopover: (over: boolean) => (over ? clearTimeout(leaving.current) : leaveSoon()),
    onFocus({ target }: FocusEvent): void {
      if (!text || !target.matches('u')) return
      const spot = text.termSpot(target)
      if (!spot) return
      prefetch(spot)
      attend(spot.pair, spot)
    },
  }
}

/** Scrolls only what is not well in sight, and then to the middle. */
function bringIntoSight(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect()
  if (top > innerHeight * 0.12 && bottom < innerHeight * 0.72) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' })
}
