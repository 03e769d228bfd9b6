'use client'
import { useCallback, useState } from 'react'
import type { ReaderCommands, Step } from './keyboard.ts'
import type { PageText } from './page-text.ts'
import type { Side } from './types.ts'
import type { Pointing } from './use-pointer.ts'

/** The pair that was pressed, whose acts are shown, and the one that is being corrected: by their places in the document. */
export type PairsAtHand = {
  pressed: { pair: number; side: Side } | null
  edited: number | null
  /** Shows the acts of a pair; those of none. */
  show: (pair: { pair: number; side: Side } | null) => void
  edit: (pair: number) => void
  leave: () => void
  /** A side of a pair has been written: the text is to be fetched anew. */
  onSaved: (pairId: string) => void
}

/** `ask` fetches what shows them. */
export function usePairsAtHand(
  text: PageText | null,
  ask: () => void,
  onSaved: (pairId: string) => void,
): PairsAtHand {
  const [pressed, setPressed] = useState<PairsAtHand['pressed']>(null)
  const [edited, setEdited] = useState<number | null>(null)
  const leave = useCallback(() => {
    setPressed(null)
    setEdited(null)
  }, [])
  return {
    pressed: edited === null ? pressed : null,
    edited,
    show(pair) {
      if (pair) ask()
      setPressed(pair)
    },
    edit(pair) {
      if (!text?.pairAt(pair)) return
      ask()
      setEdited(pair)
    },
    leave,
    onSaved,
  }
}

/** The pointer shows the acts of a pair that it presses beside the words, until it comes to another; none while one is corrected. */
export function pressingPairs(pointing: Pointing, { pressed, edited, show, leave }: PairsAtHand): Pointing {
  return {
    ...pointing,
    onPair(pair) {
      pointing.onPair(pair)
      if (pair !== null && pressed && pair !== pressed.pair) show(null)
    },
    onRest(spot, side) {
      if (edited === null) pointing.onRest(spot, side)
    },
    onPress(spot, side, pair) {
      pointing.onPress(spot, side, pair)
      leave()
      if (!spot && pair !== null) show({ pair, side })
    },
  }
}

/** Keys that go to another place leave the pair that was at hand. */
export function leavingPairs<C extends Pick<ReaderCommands, 'pair' | 'term' | 'word'>>(
  commands: C,
  { leave }: PairsAtHand,
): C {
  const leaving = (go: (step: Step) => void) => (step: Step) => {
    leave()
    go(step)
  }
  const { pair, term, word } = commands
  return { ...commands, pair: leaving(pair), term: leaving(term), word: leaving(word) }
}
