'use client'
import { useEffect, useEffectEvent } from 'react'

/** Hears every key that is pressed on the page while it is `enabled`. */
export function useKeyDown(onKeyDown: (event: KeyboardEvent) => void, enabled: boolean): void {
  const hear = useEffectEvent(onKeyDown)
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled])
}
