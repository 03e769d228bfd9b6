'use client'
import { useEffect, useEffectEvent } from 'react'

/** Ctrl or ⌘ with 1 to 7, which `useKeys` leaves to the browser. */
export function useFlagKeys(onFlag: (flag: number) => void, enabled: boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const digit = /^Digit([1-7])$/.exec(event.code)?.[1]
    if (!digit || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return
    if (event.target instanceof Element && event.target.closest('dialog')) return
    event.preventDefault()
    if (!event.repeat) onFlag(Number(digit))
  })
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled])
}
