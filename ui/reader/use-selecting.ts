'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { ReaderCommands, Step } from './keyboard.ts'
import type { Spot } from './types.ts'
import type { Pointing } from './use-pointer.ts'

/** What keys do to what is selected; each answers whether there is anything selected. */
export type SelectionActs = {
  keep: () => boolean
  extend: (step: Step) => boolean
  clear: () => boolean
  isOn: () => boolean
  begin: (spot: Spot) => void
}

export type Selecting = ReturnType<typeof useSelecting>

/** Selecting Chinese to make cards of it. What does it comes late: `ask` fetches it with the first selection. */
export function useSelecting(main: RefObject<HTMLElement | null>, ask: () => void) {
  const acts = useRef<SelectionActs | null>(null)
  const first = useRef<Spot | null>(null)
  useEffect(() => {
    const changed = () => {
      const selection = getSelection()
      if (!selection || selection.isCollapsed || !main.current?.contains(selection.anchorNode)) return
      document.removeEventListener('selectionchange', changed)
      ask()
    }
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [main, ask])
  return {
    /** Set by what comes late. */
    acts,
    /** Where a selection is to begin when that has come. */
    first,
    keep: () => acts.current?.keep() ?? false,
    extend: (step: Step) => acts.current?.extend(step) ?? false,
    clear: () => acts.current?.clear() ?? false,
    isOn: () => acts.current?.isOn() ?? false,
    begin(spot: Spot): void {
      if (!acts.current) {
        first.current = spot
        ask()
      }
      acts.current?.begin(spot)
    },
  }
}

/** Where something is selected its keys come first. */
export const selectingFirst = (commands: ReaderCommands, selecting: Selecting): ReaderCommands => ({
  ...commands,
  keep: () => selecting.keep() || commands.keep(),
  word: step => selecting.extend(step) || commands.word(step),
  close: () => selecting.clear() || commands.close(),
})

/** No preview opens over what is being selected. */
export const quietWhileSelecting = (pointing: Pointing, selecting: Selecting): Pointing => ({
  ...pointing,
  onRest: (spot, side) => {
    if (!selecting.isOn()) pointing.onRest(spot, side)
  },
})
