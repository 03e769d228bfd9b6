'use client'
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react'
import type { CardAct } from '#core/cards/card-acts.ts'
import {
  type ActInput,
  LONGEST_ANSWER,
  type ReviewInput,
  type Session,
  type SessionCard,
  type Turn,
} from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import { newReviewId } from './new-id.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { storeOrNull } from './outbox-store.ts'
import { sessionReducer } from './session-reducer.ts'
import { answerTime, lastStep, openSession, type SessionEvent, type SessionState } from './session-state.ts'
import { useFetchAhead } from './use-fetch-ahead.ts'

export type SessionActs = {
  /** Turns the card over; `written` is to be marked. */
  show: (written: string | null) => void
  /** `mark`: how what was typed was marked. */
  rate: (rating: Rating, mark?: string | null) => void
  /** An act to the card on the desk; with `siblings`, to all of its note. */
  act: (act: CardAct, siblings?: boolean) => void
  /** Takes the last step back, a rating or an act. */
  undo: () => void
  /** The card on the desk comes on screen anew. */
  resume: () => void
  /** The card says something else now. */
  change: (card: SessionCard) => void
}

/** How many ratings wait for a server that does not answer; 0 while it does. */
export type Waiting = number

/** A session at work: its state, what can be done, and what the server has still to hear. */
export function useSession(
  session: Session,
  now: number,
  onRefused: (input: ActInput, code: string) => void,
): [SessionState, SessionActs, Waiting] {
  const [state, dispatch] = useReducer(sessionReducer, undefined, () => openSession(session, now))
  const [waiting, setWaiting] = useState(0)
  const outbox = useRef<Outbox | null>(null)

  const open = useEffectEvent((): Outbox => {
    const opened = createOutbox({
      store: storeOrNull(),
      onHeard: (input, outcome) => dispatch({ type: 'heard', input, outcome, at: Date.now() }),
      onRefused,
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

  useFetchAhead(state, turnOf(session), dispatch)

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
      const answer = {
        ...(written !== null && { answer: written.slice(0, LONGEST_ANSWER) }),
        ...(mark !== null && { mark }),
      }
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
      const last = lastStep(state)
      if (!last) return
      const at = Date.now()
      dispatch({ type: 'undo', at })
      const undo = { id: newReviewId(), cardId: last.card.id, at }
      if (last.kind === 'act') outbox.current?.put({ ...undo, kind: 'undo-act', targetId: last.actId })
      else put({ ...undo, kind: 'undo', targetId: last.reviewId }, last.card)
    },
    act(act, siblings = false) {
      if (!state.current) return
      const [id, at, cardId] = [newReviewId(), Date.now(), state.current.id]
      dispatch({ type: 'act', actId: id, act, siblings, at })
      outbox.current?.put({ id, cardId, kind: 'act', act, siblings, at })
    },
    resume: () => dispatch({ type: 'opened', outstanding: [], at: Date.now() }),
    change: card => dispatch({ type: 'changed', card, at: Date.now() }),
  }
  return [state, acts, waiting]
}

export const turnOf = ({ practice, outOfTurn }: Session): Turn => {
  if (practice) return 'practice'
  return outOfTurn ? 'out' : 'due'
}

/** What is written for a card is kept by it, until it is rated: then it is due otherwise. */
export const draftOf = (session: Session, { id, due }: SessionCard) =>
  `review.${turnOf(session)}.${id}.${due}`

const PRACTISED_AGAIN_MS = 60_000

function practised(input: ReviewInput, { state, previews }: SessionCard): SessionEvent {
  const isBack = input.kind === 'undo' || input.rating === 'again'
  const due = isBack ? input.at + PRACTISED_AGAIN_MS : Number.MAX_SAFE_INTEGER
  const card = { state, due, previews }
  return { type: 'heard', input, outcome: { id: input.id, ok: true, duplicate: false, card }, at: input.at }
}
