import { type CardKind, cardKindsFor, KINDS } from '#core/cards/card-kinds.ts'
import { answerOf, inSentence, questionOf } from '#core/cards/make-cards.ts'
import type { NoteContent, NoteSentence } from '#core/cards/note.ts'
import type { SessionCard } from '#core/cards/session.ts'
import { dayNumber } from '#core/scheduling/study-day.ts'
import { optionsWith } from '#core/scheduling/study-options.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import { orderRenderings } from '#core/terms/rendering.ts'
import { findCards, toMemory } from '#db/cards.ts'
import type { Database } from '#db/client.ts'
import { type FreshSentence, freshSentences } from '#db/fresh-sentences.ts'
import { toAdmitted } from '#db/own-renderings.ts'
import { findTerms } from '#db/terms.ts'
import { contentOf } from './note-content.ts'
import { previewsOf } from './previews.ts'
import { parametersFor, studyDayFor } from './scheduler-of.ts'

/** Cards as a session shows them, in the order of their ids; those that have nothing to ask are left out. */
export async function sessionCards(
  db: Database,
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
        remark: row.note.remark,
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
