'use client'
import { useLayoutEffect } from 'react'

/** What comes on the desk is seen from its top, however far the page was scrolled before. */
export function useTop(of: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown decides, and nothing of it is read
  useLayoutEffect(() => {
    window.scrollTo(0, 0) // which answers a promise: no clean-up
  }, [of])
}
