import { type EditedPair, isSamePair, isSameText, MOST_IN_A_CHANGE } from '#core/alignment/edit.ts'
import { areWhole, conservesText, counterparts, fitsInPlace } from '#core/alignment/edit-check.ts'
import { realigned } from '#core/alignment/edit-realign.ts'
import { glossaryWords, knownEnglish } from '#core/terms/glossary.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import { joinLexicons, wordLexicon } from '#core/text/lexicon.ts'
import type { Database, Transaction } from '#db/client.ts'
import { mayRead, positionOfPair } from '#db/documents.ts'
import {
  areTaken,
  countPairs,
  createMissingPassages,
  createPairs,
  findOwnDocument,
  liftPairs,
  listPlacedPairs,
  orderPassages,
  type PlacedPair,
  passagesAround,
  removePairs,
  replaceSentences,
  settlePairs,
  updatePair,
  wordsByText,
} from '#db/pairs.ts'
import { listTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { refreshPairs } from './refresh-pairs.ts'

/** Consecutive pairs of a document as the editor saw them, and those that take their place. */
export type Replacement = {
  documentId: string
  before: readonly EditedPair[]
  after: readonly EditedPair[]
}

export type ReplaceOutcome =
  | { ok: true }
  | { ok: false; code: 'document-not-found' | 'read-only' | 'malformed' | 'changed-elsewhere' }

/** Whether this person may change a document. The library's is read only. */
export async function openForEditing(db: Transaction, userId: string, documentId: string) {
  const document = await findOwnDocument(db, userId, documentId)
  if (document) return { ok: true, document } as const
  const code = (await mayRead(db, userId, documentId)) ? 'read-only' : 'document-not-found'
  return { ok: false, code } as const
}

/** Pairs that are shown before the others have come. */
const FIRST = 24

/** What a person's own document has of pairs, and the first of them, from the one of an id on. */
export async function openAlignment(db: Database, userId: string, documentId: string, pairId?: string) {
  const found = await openForEditing(db, userId, documentId)
  if (!found.ok) return found
  const [total, start] = await Promise.all([
    countPairs(db, documentId),
    pairId === undefined ? null : positionOfPair(db, documentId, pairId),
  ])
  const from = start ?? 0
  const first = (await listPlacedPairs(db, documentId, { from, to: from + FIRST })).map(asEdited)
  return { ok: true, id: documentId, title: found.document.shortTitle, total, start: from, first } as const
}

const asEdited = ({ id, passage, kind, zh, en, score, checked }: PlacedPair): EditedPair => ({
  id,
  passage,
  kind,
  zh,
  en,
  score,
  checked,
})

/** All pairs of a document of this person's own, in order; null where it is none. */
export async function readAlignment(
  db: Database,
  userId: string,
  documentId: string,
): Promise<EditedPair[] | null> {
  const found = await openForEditing(db, userId, documentId)
  return found.ok ? (await listPlacedPairs(db, documentId)).map(asEdited) : null
}

/**
 * Puts pairs in place of others, all or nothing. Both sides must say the same as before; the pairs must still be as they were
 * seen, or be what they are to become: then an answer got lost, and nothing is left to do. A pair whose id goes on keeps what
 * points to it; of one that goes, the pair in which its text now begins.
 */
export async function replacePairs(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  { documentId, before, after }: Replacement,
  newId: () => string,
): Promise<ReplaceOutcome> {
  const isSound = before.length > 0 && areWhole(before) && areWhole(after) && conservesText(before, after)
  if (!isSound || Math.max(before.length, after.length) > 2 * MOST_IN_A_CHANGE) return refused('malformed')
  return inTransaction(db, async tx => {
    const found = await openForEditing(tx, userId, documentId)
    if (!found.ok) return found
    const seen = await findStretch(tx, documentId, before)
    if (!seen) return (await findStretch(tx, documentId, after)) ? { ok: true } : refused('changed-elsewhere')
    if (!(await mayTakePlace(tx, documentId, seen, after))) return refused('malformed')
    const changed = await saveStretch(tx, userId, documentId, seen, after, newId)
    if (changed.length > 0) await refreshPairs(tx, knowledge, userId, documentId, changed)
    return { ok: true }
  })
}

const refused = <C extends string>(code: C) => ({ ok: false, code }) as const

/** The stored pairs, if they are these and follow each other. */
async function findStretch(
  tx: Transaction,
  documentId: string,
  pairs: readonly EditedPair[],
): Promise<PlacedPair[] | null> {
  const stored = await listPlacedPairs(tx, documentId, { ids: pairs.map(({ id }) => id) })
  const from = stored[0]?.position ?? 0
  const isThere =
    stored.length === pairs.length &&
    stored.every((pair, n) => pair.position === from + n && isSamePair(pair, pairs[n]!))
  return isThere ? stored : null
}

async function mayTakePlace(
  tx: Transaction,
  documentId: string,
  before: readonly PlacedPair[],
  after: readonly EditedPair[],
): Promise<boolean> {
  const newPairs = idsOnlyIn(after, before, 'id')
  const [previous, next] = await passagesAround(tx, documentId, stretchOf(before))
  const newPassages = idsOnlyIn(after, before, 'passage').filter(id => id !== previous && id !== next)
  return fitsInPlace(before, after, previous, next) && !(await areTaken(tx, newPairs, newPassages))
}

const stretchOf = (pairs: readonly PlacedPair[]) => ({
  from: pairs[0]!.position,
  to: pairs[0]!.position + pairs.length,
})

function idsOnlyIn(these: readonly EditedPair[], those: readonly EditedPair[], key: 'id' | 'passage') {
  const known = new Set(those.map(pair => pair[key]))
  return [...new Set(these.map(pair => pair[key]))].filter(id => !known.has(id))
}

/** Saves the pairs of a stretch that are to be others; answers the ids of those that a reader would see changed, or gone. */
async function saveStretch(
  tx: Transaction,
  userId: string,
  documentId: string,
  before: readonly PlacedPair[],
  after: readonly EditedPair[],
  newId: () => string,
): Promise<string[]> {
  const stretch = stretchOf(before)
  const grows = after.length - before.length
  const placed = withEnglish(before, after, stretch.from)
  const old = new Map(before.map(pair => [pair.id, pair]))
  const isMoved = grows !== 0 || after.some(({ id }, n) => id !== before[n]?.id)
  const kinds = new Map(after.map(({ passage, kind }) => [passage, kind]))
  const otherPassages = idsOnlyIn(after, before, 'passage')
  await createMissingPassages(
    tx,
    documentId,
    otherPassages.map(id => ({ id, kind: kinds.get(id) ?? 'paragraph' })),
  )
  if (isMoved) await liftPairs(tx, documentId, stretch, grows)
  for (const pair of placed) {
    const was = old.get(pair.id)
    if (was && (isMoved || !isSameRow(was, pair))) await updatePair(tx, documentId, pair)
  }
  await createPairs(
    tx,
    documentId,
    placed.filter(({ id }) => !old.has(id)),
  )
  const words = await wordsByText(tx, documentId, [...old.keys()])
  const heirs = heirsOf(before, after)
  await removePairs(tx, userId, documentId, heirs)
  if (isMoved) await settlePairs(tx, documentId, grows)
  for (const language of ['zh', 'en'] as const) {
    const rewritten = after.filter(pair => !isSameText(old.get(pair.id)?.[language] ?? [], pair[language]))
    await replaceSentences(tx, documentId, language, rewritten, newId, words)
  }
  if (otherPassages.length > 0 || idsOnlyIn(before, after, 'passage').length > 0)
    await orderPassages(tx, documentId)
  const changed = after.filter(pair => !isReadAs(old.get(pair.id), pair))
  return [...heirs.keys(), ...changed.map(({ id }) => id)]
}

/** The pairs with positions, and each with whose English it now begins with. */
function withEnglish(
  before: readonly PlacedPair[],
  after: readonly EditedPair[],
  from: number,
): PlacedPair[] {
  const sources = counterparts(after, before, 'en')
  return after.map((pair, n) => {
    const { enOrigin = null, enBy = null, enAt = null } = before[sources[n] ?? -1] ?? {}
    return { ...pair, position: from + n, enOrigin, enBy, enAt }
  })
}

/** For each pair that goes, the one in which its text now begins. */
function heirsOf(before: readonly EditedPair[], after: readonly EditedPair[]): Map<string, string> {
  const stays = new Set(after.map(({ id }) => id))
  const [zh, en] = [counterparts(before, after, 'zh'), counterparts(before, after, 'en')]
  return new Map(
    before.flatMap(({ id }, n) => {
      const heir = after[zh[n] ?? en[n] ?? 0]
      return stays.has(id) || !heir ? [] : [[id, heir.id]]
    }),
  )
}

const isSameRow = (one: PlacedPair, other: PlacedPair) =>
  (['position', 'passage', 'score', 'checked', 'enOrigin', 'enBy'] as const).every(
    key => one[key] === other[key],
  ) && one.enAt?.getTime() === other.enAt?.getTime()

const isReadAs = (one: EditedPair | undefined, other: EditedPair) =>
  one !== undefined &&
  one.passage === other.passage &&
  isSameText(one.zh, other.zh) &&
  isSameText(one.en, other.en)

/** Most pairs that are aligned anew at once: some seconds' work. */
const MOST_REALIGNED = 20_000

/** Pairs as the editor has them, aligned anew; nothing is saved. Those that are checked stay. */
export async function realignPairs(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  pairs: readonly EditedPair[],
  newId: () => string,
): Promise<{ ok: true; pairs: EditedPair[] } | { ok: false; code: 'malformed' | 'nothing-to-align' }> {
  if (!areWhole(pairs) || pairs.length > MOST_REALIGNED) return refused('malformed')
  const terms = await listTerms(db, userId)
  const made = realigned(
    pairs,
    {
      dictionary: knowledge.dictionary,
      lexicon: joinLexicons(knowledge.lexicon, wordLexicon(glossaryWords(terms))),
      glossary: knownEnglish(terms),
    },
    newId,
  )
  return made ? { ok: true, pairs: made } : refused('nothing-to-align')
}
