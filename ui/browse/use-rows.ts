'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Browsed, BrowsedCard, Counted } from '#core/cards/browsed.ts'
import type { CardQueryError } from '#core/cards/card-query.ts'
import type { BrowseQuery } from './browse-query.ts'

export const WINDOW = 100

/** `total` is null until it is counted, which may take longer than the first rows. */
type Found = {
  key: string
  total: number | null
  error: CardQueryError | null
  windows: Map<number, BrowsedCard[]>
}

const keyOf = (query: BrowseQuery) => JSON.stringify(query)

function foundOf(query: BrowseQuery, first: Browsed): Found {
  const windows = new Map(first.ok ? [[0, first.cards]] : [])
  return {
    key: keyOf(query),
    windows,
    total: first.ok ? first.total : 0,
    error: first.ok ? null : first.error,
  }
}

/** The rows of a search, loaded window by window as they come into sight. `first` is the window the page came with. */
export function useRows(query: BrowseQuery, first: Browsed) {
  const [found, setFound] = useState<Found>(() => foundOf(query, first))
  const [failed, setFailed] = useState(false)
  const key = keyOf(query)
  /** The windows that were asked for, of the search that is shown. */
  const asked = useRef({ key, windows: new Set([0]) })

  const count = useCallback(async () => {
    const answer = await ask<Counted>('count', { q: JSON.parse(key).q }).catch(() => null)
    if (!answer?.ok) return setFailed(true)
    setFound(now => (now.key === key ? { ...now, total: answer.total } : now))
  }, [key])

  const load = useCallback(
    async (window: number, anew = false) => {
      if (asked.current.key !== key) asked.current = { key, windows: new Set() }
      const { windows } = asked.current
      if (windows.has(window) && !anew) return
      windows.add(window)
      const answer = await fetchWindow(JSON.parse(key), window).catch(() => null)
      setFailed(answer === null)
      if (answer === null) {
        windows.delete(window)
        return
      }
      setFound(now => merged(now, key, window, answer))
      if (anew && isUncounted(answer)) await count()
    },
    [key, count],
  )

  useEffect(() => void load(0), [load])
  const isToCount = found.key === key && found.total === null
  useEffect(() => {
    if (isToCount) void count()
  }, [isToCount, count])

  /** Asks again for what is shown: after a change. */
  const reload = useCallback(async () => {
    asked.current = { key, windows: new Set() }
    await Promise.all(
      [...new Set([0, ...[...found.windows.keys()].slice(-4)])].map(window => load(window, true)),
    )
  }, [found.windows, key, load])

  const row = (at: number) => found.windows.get(Math.floor(at / WINDOW))?.[at % WINDOW]
  const length = found.total ?? found.windows.get(0)?.length ?? 0
  return { ...found, length, row, load, reload, failed, waits: found.key !== key }
}

const isUncounted = (answer: Browsed) => answer.ok && answer.offset === 0 && answer.total === null

function merged(now: Found, key: string, window: number, answer: Browsed): Found {
  const windows = new Map(now.key === key ? now.windows : [])
  if (!answer.ok) return { key, windows: new Map(), total: 0, error: answer.error }
  windows.set(window, answer.cards)
  return { key, windows, total: answer.total ?? (now.key === key ? now.total : null), error: null }
}

const fetchWindow = ({ q, sort, descending }: BrowseQuery, window: number) =>
  ask<Browsed>('browse', {
    ...{ q, sort, down: descending ? '1' : '0' },
    ...{ from: String(window * WINDOW), count: String(WINDOW) },
  })

async function ask<Answer>(path: 'browse' | 'count', search: Record<string, string>): Promise<Answer> {
  const answer = await fetch(`/api/cards/${path}?${new URLSearchParams(search)}`)
  if (!answer.ok) throw new Error(`the table of cards answered ${answer.status}`)
  return answer.json()
}
