'use client'
import { useKeyDown } from '../kit/use-key-down.ts'

/** Ctrl or ⌘ with 1 to 7, which `useKeys` leaves to the browser. */
export function useFlagKeys(onFlag: (flag: number) => void, enabled: boolean): void {
  useKeyDown(event => {
    const digit = /^Digit([1-7])$/.exec(event.code)?.[1]
    if (!digit || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return
    if (event.target instanceof Element && event.target.closest('dialog')) return
    event.preventDefault()
    if (!event.repeat) onFlag(Number(digit))
  }, enabled)
}
