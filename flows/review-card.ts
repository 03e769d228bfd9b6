import { type CardKind, cardKindsFor } from '#core/cards/card-kinds.ts'
import { answerOf, questionOf } from '#core/cards/make-cards.ts'
import type { NoteContent } from '#core/cards/note.ts'
import type { Session, SessionCard } from '#core/cards/session.ts'
import { dayNumber } from '#core/scheduling/study-day.ts'
import { optionsWith } from '#core/scheduling/study-options.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import { orderRenderings } from '#core/terms/rendering.ts'
import { findCards, nextDue, toMemory } from '#db/cards.ts'
import type { Database, Transaction } from '#db/client.ts'
import { readSettings } from '#db/people.ts'
import { findTerms } from '#db/terms.ts'
import { dueQueue } from './due-queue.ts'
import { previewsOf } from './previews.ts'
import { parametersFor, studyDayFor } from './scheduler-of.ts'

/** What is due now, of one deck or of all, in the order in which it is shown. */
export async function startSession(
  db: Database,
  userId: string,
  options: { deckId?: string },
  now: Date,
): Promise<Session> {
  const settings = await readSettings(db, userId)
  const { queue, counts, nextLearningAt } = await dueQueue(db, userId, settings, options, now)
  const [cards, due] = await Promise.all([
    sessionCards(db, userId, queue, settings, now),
    nextDue(db, userId, new Date(studyDayFor(settings, now).end), options.deckId),
  ])
  return { cards, counts, nextLearningAt, nextDueAt: due?.getTime() ?? null }
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
  const terms = new Map((await findTerms(db, userId, [...new Set(termIds)])).map(term => [term.id, term]))
  const cards = new Map(
    rows.flatMap(row => {
      const content = contentOf(row.note)
      const kind = row.kind as CardKind
      if (!cardKindsFor(content).includes(kind)) return [] // its sentence or formula was taken out of the note
      const memory = toMemory(row)
      const parameters = parametersFor(settings, optionsWith(settings, row.deck.options))
      const card: SessionCard = {
        id: row.id,
        noteId: row.noteId,
        kind,
        deckName: row.deck.name,
        state: memory.state,
        due: memory.due,
        question: questionOf(content, kind),
        answer: answerOf(content, kind),
        renderings: orderRenderings((row.note.termId && terms.get(row.note.termId)?.renderings) || []),
        source: row.note.pair && {
          documentId: row.note.pair.documentId,
          passage: row.note.pair.passage.position,
          pairId: row.note.pair.id,
        },
        previews: previewsOf(row.id, memory, parameters, now.getTime(), day),
      }
      return [[row.id, card] as const]
    }),
  )
  return ids.flatMap(id => cards.get(id) ?? [])
}

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
