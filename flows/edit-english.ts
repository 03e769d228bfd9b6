import { isSameText } from '#core/alignment/edit.ts'
import { writtenSentences } from '#core/alignment/written-sentences.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Database, Transaction } from '#db/client.ts'
import { mayRead } from '#db/documents.ts'
import {
  type English,
  type findOwnDocument,
  keepEnglish,
  listEnglishOf,
  listPlacedPairs,
  type PlacedPair,
  replaceSentences,
  setEnglishOrigin,
} from '#db/pairs.ts'
import { inTransaction } from '#db/transaction.ts'
import { openForEditing } from './edit-alignment.ts'
import { refreshPairs } from './refresh-pairs.ts'

/** Who an English is by: person | official | machine | none, by whom, and when, if known. */
export type EnglishOrigin = { origin: string; by: string | null; madeAt: Date | null }

export type EnglishVersions = {
  /** What the pair has now. */
  current: EnglishOrigin & { text: string }
  /** What it had before, the latest first. */
  former: (EnglishOrigin & { id: string; text: string; replacedAt: Date })[]
}

/** `text`: one text, of which sentences are made; or its sentences. `seen`: what the person saw and changed. */
export type EnglishInput = {
  documentId: string
  pairId: string
  text: string | readonly string[]
  seen?: readonly string[]
}

type Refused = {
  ok: false
  code: 'document-not-found' | 'read-only' | 'malformed' | 'changed-elsewhere' | 'version-not-found'
}

type Document = NonNullable<Awaited<ReturnType<typeof findOwnDocument>>>

/**
 * Keeps an English that a person has written for a pair, and the one before as a version. A text that the pair has had before
 * comes back with the origin it had. Answers the sentences.
 */
export async function saveEnglish(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  { documentId, pairId, text, seen }: EnglishInput,
  now: Date,
  newId: () => string,
): Promise<{ ok: true; sentences: string[] } | Refused> {
  const sentences = typeof text === 'string' ? writtenSentences(text, 'en') : [...text]
  if (sentences.some(sentence => sentence.trim() === '')) return { ok: false, code: 'malformed' }
  return inTransaction(db, async tx => {
    const found = await openForEditing(tx, userId, documentId)
    if (!found.ok) return found
    const [pair] = await listPlacedPairs(tx, documentId, { ids: [pairId] })
    if (!pair) return { ok: false, code: seen ? 'changed-elsewhere' : 'malformed' }
    if (isSameText(pair.en, sentences)) return { ok: true, sentences }
    if (seen && !isSameText(pair.en, seen)) return { ok: false, code: 'changed-elsewhere' }
    if (sentences.length === 0 && pair.zh.length === 0) return { ok: false, code: 'malformed' }
    await saveSentences(tx, userId, found.document, pair, sentences, now, newId)
    await refreshPairs(tx, knowledge, userId, documentId, [pairId])
    return { ok: true, sentences }
  })
}

async function saveSentences(
  tx: Transaction,
  userId: string,
  document: Document,
  pair: PlacedPair,
  sentences: string[],
  now: Date,
  newId: () => string,
): Promise<void> {
  const [was, text] = [pair.en.join(' '), sentences.join(' ')]
  if (was !== text) {
    const former = await listEnglishOf(tx, userId, document.id, pair.id)
    await setEnglishOrigin(
      tx,
      pair.id,
      originAgain(former.find(version => version.text === text)) ?? byPerson(now),
    )
    const kept = { documentId: document.id, pairId: pair.id, text: was, ...originOf(document, pair) }
    if (was) await keepEnglish(tx, userId, { id: newId(), ...kept, replacedAt: now })
  }
  await replaceSentences(tx, document.id, 'en', [{ ...pair, en: sentences }], newId)
}

const byPerson = (now: Date): English => ({ enOrigin: 'person', enBy: null, enAt: now })

const originAgain = (version: EnglishOrigin | undefined): English | undefined =>
  version && { enOrigin: version.origin, enBy: version.by, enAt: version.madeAt }

/** Whose the English of a pair is: its own word for it, or else the document's. */
function originOf(document: Document, pair: PlacedPair): EnglishOrigin {
  if (pair.enOrigin !== null) return { origin: pair.enOrigin, by: pair.enBy, madeAt: pair.enAt }
  const day = /^\d{4}-\d{2}-\d{2}$/.test(document.translatedOn ?? '') ? document.translatedOn : null
  return {
    origin: document.translationOrigin,
    by: document.translationBy,
    madeAt: day ? new Date(`${day}T00:00:00Z`) : null,
  }
}

/** The English of a pair and all that it was before. */
export async function listEnglishVersions(
  db: Database,
  userId: string,
  documentId: string,
  pairId: string,
): Promise<({ ok: true } & EnglishVersions) | Refused> {
  const found = await openForEditing(db, userId, documentId)
  if (!found.ok) return found
  const [pair] = await listPlacedPairs(db, documentId, { ids: [pairId] })
  if (!pair) return { ok: false, code: 'changed-elsewhere' }
  const current = { text: pair.en.join(' '), ...originOf(found.document, pair) }
  return { ok: true, current, former: await listEnglishOf(db, userId, documentId, pairId) }
}

/** Brings back what a pair was in English before; what it is now becomes a version itself. */
export async function revertEnglish(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  { documentId, pairId, versionId }: { documentId: string; pairId: string; versionId: string },
  now: Date,
  newId: () => string,
): Promise<{ ok: true; sentences: string[] } | Refused> {
  const former = await listEnglishOf(db, userId, documentId, pairId)
  const version = former.find(({ id }) => id === versionId)
  if (version)
    return saveEnglish(db, knowledge, userId, { documentId, pairId, text: version.text }, now, newId)
  const readable = await mayRead(db, userId, documentId)
  return { ok: false, code: readable ? 'version-not-found' : 'document-not-found' }
}
