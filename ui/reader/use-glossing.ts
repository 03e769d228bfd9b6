'use client'
import { createContext, useEffect, useState } from 'react'

/** Which Chinese without English is shown word by word: all of it, or these pairs. */
export type Glossing = {
  all: boolean
  /** By their ids. */
  pairs: ReadonlySet<string>
  toggleAll: () => void
  togglePair: (pairId: string) => void
}

/** For the switch in the head of the text. */
export const GlossingContext = createContext<Pick<Glossing, 'all' | 'toggleAll'>>({
  all: false,
  toggleAll() {},
})

const KEY = 'duizhao.glosses'

/** `none`: the text has no English at all; who has read such a text word by word reads the next one so too. */
export function useGlossing(none: boolean, ask: () => void, moving: (change: () => void) => void): Glossing {
  const [all, setAll] = useState(false)
  const [pairs, setPairs] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!none || !remembered()) return
    ask()
    setAll(true)
  }, [none, ask])
  return {
    all,
    pairs,
    toggleAll() {
      ask()
      if (none) remember(!all)
      moving(() => setAll(!all))
    },
    togglePair(pairId) {
      ask()
      setPairs(before => before.symmetricDifference(new Set([pairId])))
    },
  }
}

/** A store that is forbidden remembers nothing. */
function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

function remember(all: boolean): void {
  try {
    if (all) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {}
}
