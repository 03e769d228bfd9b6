import type { Dictionary, Entry } from '#core/dictionary/dictionary.ts'
import { numbersToMarks } from '#core/dictionary/pinyin-notation.ts'
import { readableSense } from '#core/dictionary/readable-sense.ts'
import type { TermState } from '#core/reading/document.ts'
import { preferredRendering } from '#core/terms/rendering.ts'
import type { Database } from '#db/client.ts'
import { findOccurrences } from '#db/occurrences.ts'
import { findTerm, listTerms } from '#db/terms.ts'
import { keepTermsAnywhere } from './keep-term.ts'
import { noteKinds } from './note-kinds.ts'
import { termStates } from './term-states.ts'

const OCCURRENCES_SHOWN = 50
const DICTIONARY_HITS = 12

/** Every term with what this person knows of it, in the glossary's order. */
export async function listTermRows(db: Database, userId: string) {
  const [terms, states] = await Promise.all([listTerms(db, userId), termStates(db, userId)])
  return terms.map(term => {
    const preferred = preferredRendering(term)
    return {
      id: term.id,
      zh: term.zh,
      pinyin: term.pinyin,
      english: preferred?.text ?? null,
      otherEnglish: term.renderings
        .filter(rendering => rendering !== preferred)
        .map(rendering => rendering.text),
      category: term.category,
      structure: term.structure,
      state: states.of(term),
      kept: states.noteOf(term.id) !== null,
    }
  })
}

/** A term whole, with where it occurs; null if there is none that this person may use. */
export async function openTerm(db: Database, userId: string, termId: string) {
  const term = await findTerm(db, userId, termId)
  if (!term) return null
  const kindsOfNote = async (noteId: string | null) =>
    noteId === null ? null : noteKinds(db, userId, noteId)
  const [states, occurrences] = await Promise.all([
    termStates(db, userId, [termId]),
    findOccurrences(db, userId, termId, OCCURRENCES_SHOWN),
  ])
  return {
    term,
    state: states.of(term),
    noteId: states.noteOf(termId),
    kinds: await kindsOfNote(states.noteOf(termId)),
    occurrences: occurrences.list.map(found => ({
      documentId: found.documentId,
      title: found.title,
      passage: found.passage,
      pairId: found.pairId,
      zh: found.zh,
      en: found.en ?? '',
      start: found.zhStart,
      end: found.zhEnd,
      enStart: found.enStart,
      enEnd: found.enEnd,
    })),
    occurrenceCount: occurrences.total,
  }
}

/** Keeps a term met in the list. */
export async function keepTermFromList(
  db: Database,
  userId: string,
  termId: string,
  making: Parameters<typeof keepTermsAnywhere>[3],
): Promise<{ ok: true; noteId: string; state: TermState } | { ok: false; code: string }> {
  const kept = await keepTermsAnywhere(db, userId, [termId], making)
  if (!kept.ok) return kept
  const term = await openTerm(db, userId, termId)
  return { ok: true, noteId: term?.noteId ?? '', state: term?.state ?? 'new' }
}

/** What a person knows of a term, after something has changed. */
export async function stateAfter(
  db: Database,
  userId: string,
  termId: string,
): Promise<{ ok: true; state: TermState } | { ok: false; code: 'term-not-found' }> {
  const term = await findTerm(db, userId, termId)
  if (!term) return { ok: false, code: 'term-not-found' }
  return { ok: true, state: (await termStates(db, userId, [termId])).of(term) }
}

/** CC-CEDICT by Chinese, pinyin or English, for what the glossary does not have. */
export function searchDictionary(dictionary: Dictionary, query: string) {
  const text = query.trim()
  if (text === '') return []
  const hits = /\p{Script=Han}/u.test(text)
    ? [...dictionary.lookup(text), ...dictionary.searchPrefix(text, DICTIONARY_HITS)]
    : [...dictionary.searchPinyin(text, DICTIONARY_HITS), ...dictionary.searchEnglish(text, DICTIONARY_HITS)]
  const unique = new Map(hits.map(hit => [`${hit.traditional} ${hit.pinyin}`, hit]))
  return [...unique.values()].slice(0, DICTIONARY_HITS).map(toHit)
}

const toHit = ({ simplified, traditional, pinyin, senses }: Entry) => ({
  simplified,
  traditional,
  pinyin: numbersToMarks(pinyin),
  senses: senses.map(readableSense),
})
