import { type CardKind, cardKindsFor, KINDS } from '#core/cards/card-kinds.ts'
import { answerOf, inSentence, questionOf } from '#core/cards/make-cards.ts'
import type { NoteContent, NoteSentence } from '#core/cards/note.ts'
import type { Previews, Session, SessionCard, Turn } from '#core/cards/session.ts'
import type { AskedStudy } from '#core/scheduling/custom-study.ts'
import { RATINGS } from '#core/scheduling/memory.ts'
import { dayNumber } from '#core/scheduling/study-day.ts'
import { optionsWith } from '#core/scheduling/study-options.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import { orderRenderings } from '#core/terms/rendering.ts'
import { findCards, nextDue, stillShown, toMemory } from '#db/cards.ts'
import type { Database, Transaction } from '#db/client.ts'
import { type FreshSentence, freshSentences } from '#db/fresh-sentences.ts'
import { toAdmitted } from '#db/own-renderings.ts'
import { readSettings } from '#db/people.ts'
import { findTerms } from '#db/terms.ts'
import { studyQueue } from './custom-study.ts'
import { dueQueue } from './due-queue.ts'
import { previewsOf } from './previews.ts'
import { parametersFor, studyDayFor } from './scheduler-of.ts'

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
  const session = { cards, rest, counts, nextLearningAt, nextDueAt: due?.getTime() ?? null }
  if (!asked) return session
  const { practice } = asked
  return {
    ...session,
    ...{ outOfTurn: true, practice },
    cards: outOfTurn(cards, practice, now.getTime()),
  }
}

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
  const cards = given.map(card => ({ ...card, due: Math.min(card.due, now) }))
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

async function sessionCards(
  db: Transaction,
  userId: string,
  ids: string[],
  settings: StudySettings,
  now: Date,
): Promise<SessionCard[]> {
  const day = dayNumber(studyDayFor(settings, now))
  const rows = await findCards(db, userId, ids)
  const termIds = rows.flatMap(row => row.note.termId ?? [])
  const [found, fresh] = await Promise.all([
    findTerms(db, userId, [...new Set(termIds)]),
    freshSentences(db, userId, [
      ...new Set(rows.filter(row => wantsFresh(row, settings)).map(row => row.noteId)),
    ]),
  ])
  const terms = new Map(found.map(term => [term.id, term]))
  const cards = new Map(
    rows.flatMap(row => {
      const kind = row.kind as CardKind
      const own = contentOf(row.note)
      if (!cardKindsFor(own).includes(kind)) return [] // its sentence or formula was taken out of the note
      const { content, source } = shownIn(row, wantsFresh(row, settings) ? fresh.get(row.noteId) : undefined)
      const memory = toMemory(row)
      const parameters = parametersFor(settings, optionsWith(settings, row.deck.options))
      const card: SessionCard = {
        id: row.id,
        noteId: row.noteId,
        kind,
        deckId: row.deckId,
        deckName: row.deck.name,
        flag: row.flag,
        marked: row.note.tags.length > 0,
        state: memory.state,
        due: memory.due,
        question: questionOf(content, kind, `${row.id} ${memory.reps}`),
        answer: answerOf(content, kind),
        renderings: orderRenderings((row.note.termId && terms.get(row.note.termId)?.renderings) || []),
        source,
        admitted: row.note.renderings.map(toAdmitted),
        previews: previewsOf(row.id, memory, parameters, now.getTime(), day),
      }
      return [[row.id, card] as const]
    }),
  )
  return ids.flatMap(id => cards.get(id) ?? [])
}

type CardRow = Awaited<ReturnType<typeof findCards>>[number]

/** The first meetings are in the note's own sentence, and so are those after a lapse. */
const wantsFresh = (row: CardRow, settings: StudySettings) =>
  KINDS[row.kind as CardKind].anySentence &&
  row.state === 'review' &&
  optionsWith(settings, row.deck.options).freshSentences

/** A note in the sentence in which it is shown, and where that stands. */
function shownIn(
  { note, kind }: CardRow,
  fresh: FreshSentence | undefined,
): { content: NoteContent; source: SessionCard['source'] } {
  const content = contentOf(note)
  const elsewhere = fresh && inSentence(content, kind as CardKind, sentenceOf(fresh))
  if (elsewhere && elsewhere !== content) {
    const { documentId, title, passage, pairId } = fresh
    return { content: elsewhere, source: { documentId, title, passage, pairId, own: false } }
  }
  const { pair } = note
  const title = pair && { zh: pair.document.shortTitle, en: pair.document.shortTitleEn }
  const own = pair &&
    title && {
      documentId: pair.documentId,
      title,
      passage: pair.passage.position,
      pairId: pair.id,
      own: true,
    }
  return { content, source: own }
}

const sentenceOf = ({ zh, en, termStart, termEnd, enStart, enEnd }: FreshSentence): NoteSentence => ({
  ...{ zh, en, termStart, termEnd, enStart, enEnd },
})

/** A stored note as the domain knows it. */
export function contentOf(note: {
  zh: string
  pinyin: string
  english: string
  formula: unknown
  sentence: unknown
}): NoteContent {
  return {
    zh: note.zh,
    pinyin: note.pinyin,
    english: note.english,
    formula: (note.formula ?? null) as NoteContent['formula'],
    sentence: (note.sentence ?? null) as NoteContent['sentence'],
  }
}
