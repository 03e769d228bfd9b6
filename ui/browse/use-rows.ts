'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Browsed, BrowsedCard } from '#core/cards/browsed.ts'
import type { CardQueryError } from '#core/cards/card-query.ts'
import type { BrowseQuery } from './browse-query.ts'

export const WINDOW = 100

type Found = { key: string; total: number; error: CardQueryError | null; windows: Map<number, BrowsedCard[]> }

const keyOf = (query: BrowseQuery) => JSON.stringify(query)

function foundOf(query: BrowseQuery, first: Browsed): Found {
  const windows = new Map(first.ok ? [[0, first.cards]] : [])
  return {
    key: keyOf(query),
    windows,
    total: (first.ok && first.total) || 0,
    error: first.ok ? null : first.error,
  }
}

/** The rows of a search, loaded window by window as they come into sight. `first` is the window the page came with. */
export function useRows(query: BrowseQuery, first: Browsed) {
  const [found, setFound] = useState<Found>(() => foundOf(query, first))
  const [failed, setFailed] = useState(false)
  const asked = useRef(new Set<string>([`${keyOf(query)} 0`]))
  const key = keyOf(query)

  const load = useCallback(
    async (window: number, anew = false) => {
      const name = `${key} ${window}`
      if (asked.current.has(name) && !anew) return
      asked.current.add(name)
      const answer = await fetchWindow(JSON.parse(key), window).catch(() => null)
      setFailed(answer === null)
      if (answer === null) {
        asked.current.delete(name)
        return
      }
      setFound(now => merged(now, key, window, answer))
    },
    [key],
  )

  useEffect(() => void load(0), [load])

  /** Asks again for what is shown: after a change. */
  const reload = useCallback(async () => {
    asked.current.clear()
    await Promise.all(
      [...new Set([0, ...[...found.windows.keys()].slice(-4)])].map(window => load(window, true)),
    )
  }, [found.windows, load])

  const row = (at: number) => found.windows.get(Math.floor(at / WINDOW))?.[at % WINDOW]
  return { ...found, row, load, reload, failed, waits: found.key !== key }
}

function merged(now: Found, key: string, window: number, answer: Browsed): Found {
  const windows = new Map(now.key === key ? now.windows : [])
  if (!answer.ok) return { key, windows: new Map(), total: 0, error: answer.error }
  windows.set(window, answer.cards)
  return { key, windows, total: answer.total ?? (now.key === key ? now.total : 0), error: null }
}

async function fetchWindow({ q, sort, descending }: BrowseQuery, window: number): Promise<Browsed> {
  const search = new URLSearchParams({
    ...{ q, sort, down: descending ? '1' : '0' },
    ...{ from: String(window * WINDOW), count: String(WINDOW) },
  })
  const answer = await fetch(`/api/cards/browse?${search}`)
  if (!answer.ok) throw new Error(`the table of cards answered ${answer.status}`)
  return answer.json()
}
