'use client'
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react'
import type { ReviewInput, Session, SessionCard } from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import { newReviewId } from './new-id.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import {
  answerTime,
  openSession,
  type SessionEvent,
  type SessionState,
  sessionReducer,
} from './session-state.ts'

export type SessionActs = {
  /** Turns the card over; `written` is to be marked. */
  show: (written: string | null) => void
  /** `mark`: how what was typed was marked. */
  rate: (rating: Rating, mark?: string | null) => void
  undo: () => void
}

/** How many ratings wait for a server that does not answer; 0 while it does. */
export type Waiting = number

/** A session at work: its state, what can be done, and what the server has still to hear. */
export function useSession(session: Session, now: number): [SessionState, SessionActs, Waiting] {
  const [state, dispatch] = useReducer(sessionReducer, undefined, () => openSession(session, now))
  const [waiting, setWaiting] = useState(0)
  const outbox = useRef<Outbox | null>(null)

  const open = useEffectEvent((): Outbox => {
    const opened = createOutbox({
      url: '/api/reviews',
      store: storeOrNull(),
      onHeard: (input, outcome) => dispatch({ type: 'heard', input, outcome, at: Date.now() }),
      onWaiting: (count, away) => setWaiting(away ? count : 0),
    })
    dispatch({ type: 'opened', outstanding: opened.pending(), at: Date.now() })
    return opened
  })
  useEffect(() => {
    const opened = open()
    outbox.current = opened
    const whenBack = () => document.visibilityState === 'visible' && opened.flush()
    window.addEventListener('online', opened.flush)
    window.addEventListener('pagehide', opened.leave)
    document.addEventListener('visibilitychange', whenBack)
    return () => {
      window.removeEventListener('online', opened.flush)
      window.removeEventListener('pagehide', opened.leave)
      document.removeEventListener('visibilitychange', whenBack)
      opened.retire()
    }
  }, [])

  /** To the server; in practice nothing goes there, and a card that was forgotten comes back after the next ones. */
  const put = (input: ReviewInput, card: SessionCard) => {
    if (session.practice) dispatch(practised(input, card))
    else outbox.current?.put(input)
  }

  const acts: SessionActs = {
    show: written => dispatch({ type: 'show', written, at: Date.now() }),
    rate(rating, mark = null) {
      const { current, side, written } = state
      if (!current || side !== 'answer') return
      const at = Date.now()
      const id = newReviewId()
      dispatch({ type: 'rate', reviewId: id, rating, at })
      const durationMs = answerTime(state, at)
      const answer = { ...(written !== null && { answer: written }), ...(mark !== null && { mark }) }
      const shown = current.source && !current.source.own ? { pairId: current.source.pairId } : {}
      const input: ReviewInput = {
        id,
        cardId: current.id,
        kind: 'rating',
        rating,
        at,
        durationMs,
        ...answer,
        ...shown,
      }
      put(input, current)
    },
    undo() {
      const last = state.rated.at(-1)
      if (!last) return
      const at = Date.now()
      dispatch({ type: 'undo', at })
      put({ id: newReviewId(), cardId: last.card.id, kind: 'undo', targetId: last.reviewId, at }, last.card)
    },
  }
  return [state, acts, waiting]
}

const PRACTISED_AGAIN_MS = 60_000

function practised(input: ReviewInput, { state, previews }: SessionCard): SessionEvent {
  const isBack = input.kind === 'undo' || input.rating === 'again'
  const due = isBack ? input.at + PRACTISED_AGAIN_MS : Number.MAX_SAFE_INTEGER
  const card = { state, due, previews }
  return { type: 'heard', input, outcome: { id: input.id, ok: true, duplicate: false, card }, at: input.at }
}

/** Merely naming localStorage throws where the browser forbids it. */
function storeOrNull(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
