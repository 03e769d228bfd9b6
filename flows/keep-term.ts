import { makeCards } from '#core/cards/make-cards.ts'
import type { NoteContent, NoteSentence } from '#core/cards/note.ts'
import type { Dictionary } from '#core/dictionary/dictionary.ts'
import { glossesOf } from '#core/dictionary/gloss.ts'
import { numbersToMarks } from '#core/dictionary/pinyin-notation.ts'
import type { Place } from '#core/reading/entry.ts'
import { preferredRendering } from '#core/terms/rendering.ts'
import type { Term } from '#core/terms/term.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Database, Transaction } from '#db/client.ts'
import { ensureDeck } from '#db/decks.ts'
import { findDocument, findPair } from '#db/documents.ts'
import {
  createNote,
  deleteNotes,
  findNoteOfTerm,
  findNoteOfWord,
  nextCardPosition,
  restoreNote,
} from '#db/notes.ts'
import { firstOccurrences } from '#db/occurrences.ts'
import { setKnownWord } from '#db/people.ts'
import { findTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { templateOf } from './note-kinds.ts'
import { type Proposal, proposalsOf } from './propose-terms.ts'

/** Expected failures: nothing is written. */
export type KeepFailure = { ok: false; code: 'document-not-found' | 'term-not-found' }
export type Kept = { ok: true; noteIds: string[]; cards: number }
type Making = { now: Date; newId: () => string }

/**
 * Keeps terms of a document as notes with their cards, in the document's deck, all or none. A term that is kept already
 * is passed over; one whose note was deleted comes back with its history.
 */
export async function keepTerms(
  db: Database,
  userId: string,
  { documentId, termIds }: { documentId: string; termIds: string[] },
  making: Making,
): Promise<Kept | KeepFailure> {
  return inTransaction(db, async tx => {
    const document = await findDocument(tx, userId, documentId)
    if (!document) return { ok: false, code: 'document-not-found' }
    const found = new Map((await findTerms(tx, userId, termIds)).map(term => [term.id, term]))
    const terms = [...new Set(termIds)].flatMap(id => found.get(id) ?? [])
    if (terms.length < new Set(termIds).size) return { ok: false, code: 'term-not-found' }
    const deckId = await ensureDeck(
      tx,
      userId,
      { holds: documentId, documentId, name: document.shortTitle },
      making.now,
    )
    const places = await firstOccurrences(tx, documentId, termIds)
    return keepInto(tx, userId, deckId, terms, term => places.get(term.id) ?? null, making)
  })
}

/**
 * Keeps terms that were not met in one document (in the list of terms, in a quiz): each in the deck of a document in
 * which it occurs, else in the glossary's own deck.
 */
export async function keepTermsAnywhere(
  db: Database,
  userId: string,
  termIds: string[],
  making: Making & { glossaryDeckName: string },
): Promise<Kept | KeepFailure> {
  return inTransaction(db, async tx => {
    const terms = await findTerms(tx, userId, termIds)
    if (terms.length < new Set(termIds).size) return { ok: false, code: 'term-not-found' }
    const places = await firstOccurrences(tx, { readableBy: userId }, termIds)
    const kept: Kept = { ok: true, noteIds: [], cards: 0 }
    for (const [documentId, group] of Map.groupBy(terms, term => places.get(term.id)?.documentId)) {
      const document = documentId ? await findDocument(tx, userId, documentId) : null
      const deck = document
        ? { holds: document.id, documentId: document.id, name: document.shortTitle }
        : { holds: 'glossary', documentId: null, name: making.glossaryDeckName }
      const deckId = await ensureDeck(tx, userId, deck, making.now)
      const { noteIds, cards } = await keepInto(
        tx,
        userId,
        deckId,
        group,
        term => places.get(term.id) ?? null,
        making,
      )
      kept.noteIds.push(...noteIds)
      kept.cards += cards
    }
    return kept
  })
}

/** What was proposed of a document, where the dictionary does not have the word: to find it all takes a while. */
async function proposalsFor(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  place: Place,
): Promise<readonly Proposal[]> {
  const pair = await findPair(db, userId, place.documentId, place.pairId)
  const sentence = pair?.sentences.find(
    ({ language, position }) => language === 'zh' && position === place.sentence,
  )
  const zh = sentence?.text.slice(place.start, place.end) ?? ''
  if (zh === '' || knowledge.dictionary.has(zh)) return []
  return (await proposalsOf(db, knowledge, userId, place.documentId)) ?? []
}

/** Pinyin and English of a word: of the dictionary, else of what was proposed. */
function meaningOf(
  zh: string,
  proposals: readonly Proposal[],
  dictionary: Dictionary,
): Pick<NoteContent, 'pinyin' | 'english'> | null {
  const entry = glossesOf(zh, dictionary)[0]
  if (entry)
    return {
      pinyin: numbersToMarks(entry.pinyin),
      english: entry.senses.slice(0, SENSES_KEPT).join('; '),
    }
  const proposal = proposals.find(one => one.zh === zh)
  return proposal?.english ? { pinyin: proposal.pinyin, english: proposal.english.text } : null
}

/** Where the English of the pair, its sentences joined by a space, has the expression; nulls where that is not known. */
function englishThere(
  zh: string,
  place: Place,
  proposals: readonly Proposal[],
  english: readonly string[],
): Pick<NoteSentence, 'enStart' | 'enEnd'> {
  const there = proposals.find(one => one.zh === zh && one.place.pairId === place.pairId)?.there
  if (!there) return { enStart: null, enEnd: null }
  const before = english.slice(0, there.sentence).reduce((sum, text) => sum + text.length + 1, 0)
  return { enStart: before + there.start, enEnd: before + there.end }
}

/** Senses of a word's note: the first few, as the dictionary has them. */
const SENSES_KEPT = 3

/**
 * Keeps a word of a text that is no term: its English is the dictionary's, or what the text was found to have for an
 * expression that the dictionary lacks. A word that is kept already stays as it is.
 */
export async function keepWord(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  place: Place,
  making: Making,
): Promise<Kept | { ok: false; code: 'document-not-found' | 'word-not-found' }> {
  const proposals = await proposalsFor(db, knowledge, userId, place)
  return inTransaction(db, async tx => {
    const document = await findDocument(tx, userId, place.documentId)
    const pair = document && (await findPair(tx, userId, place.documentId, place.pairId))
    const textOf = (language: string) =>
      pair?.sentences.filter(sentence => sentence.language === language).map(({ text }) => text)
    const sentence = textOf('zh')?.[place.sentence]
    if (!document || !sentence) return { ok: false, code: 'document-not-found' }
    const zh = sentence.slice(place.start, place.end)
    const meaning = meaningOf(zh, proposals, knowledge.dictionary)
    if (!meaning) return { ok: false, code: 'word-not-found' }
    if (await findNoteOfWord(tx, userId, zh)) return { ok: true, noteIds: [], cards: 0 }
    const content: NoteContent = {
      zh,
      ...meaning,
      formula: null,
      sentence: {
        zh: sentence,
        en: textOf('en')?.join(' ') ?? '',
        termStart: place.start,
        termEnd: place.end,
        ...englishThere(zh, place, proposals, textOf('en') ?? []),
      },
    }
    const deckId = await ensureDeck(
      tx,
      userId,
      { holds: document.id, documentId: document.id, name: document.shortTitle },
      making.now,
    )
    const first = await nextCardPosition(tx, userId)
    const { cardKinds } = await templateOf(tx, userId, deckId)
    const cards = makeCards(content, making.now.getTime(), making.newId, cardKinds).map(
      ({ id, kind }, index) => ({
        id,
        kind,
        position: first + index,
      }),
    )
    const id = making.newId()
    await createNote(
      tx,
      userId,
      deckId,
      { id, termId: null, pairId: place.pairId, ...content },
      cards,
      making.now,
    )
    await setKnownWord(tx, userId, zh, false, making.now)
    return { ok: true, noteIds: [id], cards: cards.length }
  })
}

type Met = NoteSentence & { pairId: string }

/** Keeps terms in a deck; `metIn` says in which sentence each was met. */
async function keepInto(
  tx: Transaction,
  userId: string,
  deckId: string,
  terms: Term[],
  metIn: (term: Term) => Met | null,
  { now, newId }: Making,
): Promise<Kept> {
  const noteIds: string[] = []
  let position = await nextCardPosition(tx, userId)
  const first = position
  const { cardKinds } = await templateOf(tx, userId, deckId)
  for (const term of terms) {
    const old = await findNoteOfTerm(tx, userId, term.id)
    if (old) {
      if (await restoreNote(tx, userId, old.id, deckId)) noteIds.push(old.id)
      continue
    }
    const met = metIn(term)
    const content = noteContent(term, met)
    const id = newId()
    const cards = makeCards(content, now.getTime(), newId, cardKinds).map(card => ({
      id: card.id,
      kind: card.kind,
      position: position++,
    }))
    await createNote(
      tx,
      userId,
      deckId,
      { id, termId: term.id, pairId: met?.pairId ?? null, ...content },
      cards,
      now,
    )
    await setKnownWord(tx, userId, term.zh, false, now) // who keeps a term is learning it again
    noteIds.push(id)
  }
  return { ok: true, noteIds, cards: position - first }
}

function noteContent(term: Term, met: Met | null): NoteContent {
  const sentence = met && {
    zh: met.zh,
    en: met.en,
    termStart: met.termStart,
    termEnd: met.termEnd,
    enStart: met.enStart,
    enEnd: met.enEnd,
  }
  return {
    zh: term.zh,
    pinyin: term.pinyin,
    english: preferredRendering(term)?.text ?? '',
    formula: term.formula ?? null,
    sentence,
  }
}

/** Takes notes back: they are marked as deleted, and may be kept again with their history. */
export async function dropNotes(
  db: Database,
  userId: string,
  noteIds: string[],
  now: Date,
): Promise<{ ok: true; noteIds: string[] }> {
  return inTransaction(db, async tx => ({ ok: true, noteIds: await deleteNotes(tx, userId, noteIds, now) }))
}

export async function setKnown(
  db: Database,
  userId: string,
  text: string,
  known: boolean,
  now: Date,
): Promise<{ ok: true }> {
  await setKnownWord(db, userId, text, known, now)
  return { ok: true }
}
