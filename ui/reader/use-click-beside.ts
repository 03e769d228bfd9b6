'use client'
import { type RefObject, useEffect } from 'react'

/** A press beside the text and beside what lies on it closes what is open; the text itself says what a press on it does. */
export function useClickBeside(main: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      // The path as it was: what was pressed may be gone by now.
      const inside = event
        .composedPath()
        .some(
          one =>
            one === main.current || (one instanceof Element && one.matches('.pop, .panel, .toast, dialog')),
        )
      if (!inside) close()
    }
    document.addEventListener('click', clicked)
    return () => document.removeEventListener('click', clicked)
  }, [main, close])
}
