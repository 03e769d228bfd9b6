'use client'
import { type Dispatch, useEffect } from 'react'
import type { SessionCard, Turn } from '#core/cards/session.ts'
import type { SessionEvent, SessionState } from './session-state.ts'

/** With fewer cards than these at hand, the next are fetched. */
const FEW = 12
const CHUNK = 24
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

/** Fetches the cards of a long queue before they are wanted, again and again while the server is away. */
export function useFetchAhead({ queue, rest }: SessionState, turn: Turn, dispatch: Dispatch<SessionEvent>) {
  const wanted = queue.length < FEW ? rest.slice(0, CHUNK).join(',') : ''
  useEffect(() => {
    if (!wanted) return
    const ids = wanted.split(',')
    let isLeft = false
    let wait = FIRST_WAIT_MS
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      clearTimeout(timer)
      const cards = await fetchCards(ids, turn)
      if (isLeft) return
      if (cards) return dispatch({ type: 'fetched', ids, cards, at: Date.now() })
      timer = setTimeout(ask, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
    const again = () => void ask()
    void ask()
    window.addEventListener('online', again)
    return () => {
      isLeft = true
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [wanted, turn, dispatch])
}

/** Null when the server cannot be reached. */
export async function fetchCards(ids: readonly string[], turn: Turn): Promise<SessionCard[] | null> {
  try {
    const answer = await fetch(`/api/review/cards?${new URLSearchParams({ ids: ids.join(','), turn })}`)
    if (!answer.ok) return null
    const { cards }: { cards: SessionCard[] } = await answer.json()
    return cards
  } catch {
    return null
  }
}
