import type { Previews, Session, SessionCard, Turn } from '#core/cards/session.ts'
import type { AskedStudy } from '#core/scheduling/custom-study.ts'
import { RATINGS } from '#core/scheduling/memory.ts'
import { hasCards, nextDue, stillShown } from '#db/cards.ts'
import type { Database } from '#db/client.ts'
import { readSettings } from '#db/people.ts'
import { studyQueue } from './custom-study.ts'
import { dueQueue } from './due-queue.ts'
import { studyDayFor } from './scheduler-of.ts'
import { sessionCards } from './session-cards.ts'

/**
 * What is due now, of one deck or of all, in the order in which it is shown; or what is asked for out of turn. `first` is how
 * many cards come at once; of the others come the ids.
 */
export async function startSession(
  db: Database,
  userId: string,
  { asked, first, ...scope }: { deckId?: string; asked?: AskedStudy; first?: number },
  now: Date,
): Promise<Session> {
  const settings = await readSettings(db, userId)
  const { queue, counts, nextLearningAt } = asked
    ? await studyQueue(asked.study, { db, userId, settings, scope, now })
    : await dueQueue(db, userId, settings, scope, now)
  const [cards, due] = await Promise.all([
    sessionCards(db, userId, queue.slice(0, first), settings, now),
    nextDue(db, userId, new Date(studyDayFor(settings, now).end), scope.deckId),
  ])
  const rest = first === undefined ? [] : queue.slice(first)
  const isAnyThere = cards.length > 0 || due !== null || (await hasCards(db, userId, scope.deckId))
  const nextDueAt = due?.getTime() ?? null
  const session = {
    cards: shownNow(cards, now),
    rest,
    counts,
    nextLearningAt,
    nextDueAt,
    hasCards: isAnyThere,
  }
  if (!asked) return session
  const { practice } = asked
  return {
    ...session,
    ...{ outOfTurn: true, practice },
    cards: outOfTurn(cards, practice, now.getTime()),
  }
}

/** What the queue has is shown now, also a step that is due later in the day. */
const shownNow = (cards: readonly SessionCard[], now: Date): SessionCard[] =>
  cards.map(card => ({ ...card, due: Math.min(card.due, now.getTime()) }))

/** The next cards of a session that is under way, by their ids; what is not to be shown any more is left out. */
export async function moreCards(
  db: Database,
  userId: string,
  { ids, turn }: { ids: string[]; turn: Turn },
  now: Date,
): Promise<SessionCard[]> {
  const settings = await readSettings(db, userId)
  const shown = await stillShown(db, userId, ids, now)
  const cards = await sessionCards(
    db,
    userId,
    ids.filter(id => shown.has(id)),
    settings,
    now,
  )
  if (turn !== 'due') return outOfTurn(cards, turn === 'practice', now.getTime())
  const { end } = studyDayFor(settings, now)
  return cards.filter(card => card.state === 'new' || card.due < end)
}

const PRACTISED_AGAIN_MS = 60_000

/** Every card is shown now. In practice one that was forgotten comes back in the session, and no other does. */
function outOfTurn(given: readonly SessionCard[], practice: boolean, now: number): SessionCard[] {
  const cards = shownNow(given, new Date(now))
  if (!practice) return cards
  const later = Number.MAX_SAFE_INTEGER
  const previewsIn = ({ previews }: SessionCard) =>
    Object.fromEntries(
      RATINGS.map(rating => [
        rating,
        { ...previews[rating], due: rating === 'again' ? now + PRACTISED_AGAIN_MS : later },
      ]),
    ) as Previews
  return cards.map(card => ({ ...card, previews: previewsIn(card) }))
}
