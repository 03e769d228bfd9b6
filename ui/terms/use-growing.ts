'use client'
import { useEffect, useRef, useState } from 'react'

/** How near the end must come, in pixels, for the list to grow: about two screens. */
const NEAR = '1600px'

/**
 * How much of a long list to draw: `first`, then `step` more whenever the element `end` comes near the screen. What
 * grew belongs to `list`; another one begins anew.
 */
export function useGrowing(list: string, step: number, first: number) {
  const [grown, setGrown] = useState({ list, count: first })
  const count = grown.list === list ? grown.count : first
  const end = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (!end.current) return
    const watch = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setGrown({ list, count: count + step }),
      { rootMargin: NEAR },
    )
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [list, count, step])
  return { count, end }
}
