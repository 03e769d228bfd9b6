import { isSameText } from '#core/alignment/edit.ts'
import { writtenSentences } from '#core/alignment/written-sentences.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import { keepChinese, listChineseOf } from '#db/chinese-versions.ts'
import type { Database, Transaction } from '#db/client.ts'
import { listPlacedPairs, replaceSentences, wordsByText } from '#db/pairs.ts'
import { findVocabulary, listReadChinese, setVocabulary } from '#db/sentences.ts'
import { inTransaction } from '#db/transaction.ts'
import { openForEditing } from './edit-alignment.ts'
import { type EnglishVersions, listEnglishVersions } from './edit-english.ts'
import { refreshPairs } from './refresh-pairs.ts'
import { vocabularyOf, vocabularyWith } from './text-reader.ts'

type Refused = { ok: false; code: 'document-not-found' | 'read-only' | 'malformed' | 'changed-elsewhere' }

/** `seen`: the sentences that the person saw and corrected. */
export type ChineseInput = { documentId: string; pairId: string; text: string; seen?: readonly string[] }

/**
 * Corrects the Chinese of a pair in a text of a person's own, and keeps the one before. Words, places of terms, search and
 * vocabulary follow; notes keep the sentence they were made from. Answers the sentences.
 */
export async function saveChinese(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  { documentId, pairId, text, seen }: ChineseInput,
  now: Date,
  newId: () => string,
): Promise<{ ok: true; sentences: string[] } | Refused> {
  const sentences = writtenSentences(text, 'zh')
  return inTransaction(db, async tx => {
    const found = await openForEditing(tx, userId, documentId)
    if (!found.ok) return found
    const [pair] = await listPlacedPairs(tx, documentId, { ids: [pairId] })
    if (!pair) return { ok: false, code: 'changed-elsewhere' }
    if (isSameText(pair.zh, sentences)) return { ok: true, sentences }
    if (seen && !isSameText(pair.zh, seen)) return { ok: false, code: 'changed-elsewhere' }
    if (sentences.length === 0 && pair.en.length === 0) return { ok: false, code: 'malformed' }
    const was = pair.zh.join('')
    if (was) await keepChinese(tx, userId, { id: newId(), documentId, pairId, text: was, replacedAt: now })
    await keepingVocabulary(tx, documentId, pairId, async () => {
      const words = await wordsByText(tx, documentId, [pairId])
      await replaceSentences(tx, documentId, 'zh', [{ ...pair, zh: sentences }], newId, words)
      await refreshPairs(tx, knowledge, userId, documentId, [pairId])
    })
    return { ok: true, sentences }
  })
}

/** Changes the Chinese of a pair, and counts the document's words as they are then. */
async function keepingVocabulary(
  tx: Transaction,
  documentId: string,
  pairId: string,
  change: () => Promise<void>,
): Promise<void> {
  const gone = vocabularyOf(await listReadChinese(tx, documentId, pairId))
  await change()
  const come = vocabularyOf(await listReadChinese(tx, documentId, pairId))
  await setVocabulary(tx, documentId, vocabularyWith(await findVocabulary(tx, documentId), come, gone))
}

export type ChineseVersions = {
  current: { text: string }
  /** What it was before, the latest first. */
  former: { id: string; text: string; replacedAt: Date }[]
}

export type PairVersions = { ok: true; zh: ChineseVersions; en: EnglishVersions }

/** Both sides of a pair of a person's own text, and all that they were before. */
export async function listPairVersions(
  db: Database,
  userId: string,
  documentId: string,
  pairId: string,
): Promise<PairVersions | Exclude<Awaited<ReturnType<typeof listEnglishVersions>>, { ok: true }>> {
  const english = await listEnglishVersions(db, userId, documentId, pairId)
  if (!english.ok) return english
  const { ok: _, ...en } = english
  const [chinese, former] = await Promise.all([
    listReadChinese(db, documentId, pairId),
    listChineseOf(db, userId, documentId, pairId),
  ])
  const current = { text: chinese.map(({ text }) => text).join('') }
  return { ok: true, zh: { current, former }, en }
}
