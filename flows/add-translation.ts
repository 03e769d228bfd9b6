import { align } from '#core/alignment/align.ts'
import type { ScoredBead } from '#core/alignment/bead.ts'
import { beginnings, sentencesOf } from '#core/alignment/pair-paragraphs.ts'
import { type Draft, type ImportChoices, keptParagraphs } from '#core/formats/draft.ts'
import { knownEnglish } from '#core/terms/glossary.ts'
import type { Transaction } from '#db/client.ts'
import {
  createPairs,
  findOwnDocument,
  keepEnglish,
  liftPairs,
  listPlacedPairs,
  orderPassages,
  type PlacedPair,
  removePairs,
  replaceSentences,
  updatePair,
  wordsByText,
} from '#db/pairs.ts'
import { setTranslation } from '#db/sentences.ts'
import { listTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { analyseAgain } from './analyse-documents.ts'
import { JobFailed } from './job-failed.ts'
import type { JobRun } from './jobs.ts'

/** A novel's twenty thousand pairs are written in one go, or not at all. */
const PATIENCE_MS = 300_000

/**
 * Puts a translation beside a document that a person has already: aligned with the sentences as they are, in place of what
 * English there was, which stays in its history. Notes and places keep their pairs.
 */
export async function addTranslation(
  run: JobRun,
  documentId: string,
  draft: Draft,
  choices: ImportChoices,
): Promise<void> {
  const { db, job, knowledge } = run
  await run.progress('align', 0, 0)
  const document = await findOwnDocument(db, job.userId, documentId)
  if (!document) throw new JobFailed('document-not-found')
  const terms = await listTerms(db, job.userId)
  const glossary = knownEnglish(terms)
  const before = await listPlacedPairs(db, documentId)
  const zh = chineseOf(before)
  const en = sentencesOf(keptParagraphs(draft, choices.turned, 'en'), 'en')
  if (en.texts.length === 0) throw new JobFailed('no-english')
  const beads = align(
    zh.texts,
    en.texts,
    { ...knowledge, glossary },
    { paragraphs: { zh: zh.begins, en: beginnings(en.paragraphOf) } },
  )
  const after = pairsOf(beads, zh.pairs, before, zh.texts, en.texts, run.newId)
  await run.progress('write', 0, after.length)
  await inTransaction(
    db,
    async tx => {
      await replaceAll(tx, run, documentId, before, after, document)
      await setTranslation(tx, documentId, {
        translationOrigin: choices.origin,
        translationBy: choices.by,
        ...(choices.titleEn ? { titleEn: choices.titleEn } : {}),
      })
    },
    PATIENCE_MS,
  )
  await analyseAgain(db, knowledge, job.userId, documentId)
}

/** The Chinese sentences of pairs in order, the pair of each, and which of them begin a passage. */
function chineseOf(pairs: readonly PlacedPair[]) {
  const sentences = pairs.flatMap(pair => pair.zh.map(text => ({ text, pair })))
  const begins = sentences.flatMap(({ pair }, at) =>
    pair.passage === sentences[at - 1]?.pair.passage ? [] : [at],
  )
  return { texts: sentences.map(({ text }) => text), pairs: sentences.map(({ pair }) => pair), begins }
}

/** A bead takes the place of the pair in which its Chinese begins, unless an earlier bead has; English alone is a new pair. */
function pairsOf(
  beads: readonly ScoredBead[],
  pairOf: readonly PlacedPair[],
  before: readonly PlacedPair[],
  zh: readonly string[],
  en: readonly string[],
  newId: () => string,
): PlacedPair[] {
  const taken = new Set<string>()
  let last = pairOf[0] ?? before[0]
  if (!last) throw new JobFailed('no-chinese')
  return beads.map((bead, position) => {
    const hasChinese = bead.zh[1] > bead.zh[0]
    const own = hasChinese ? pairOf[bead.zh[0]]! : last!
    last = own
    const id = hasChinese && !taken.has(own.id) ? own.id : newId()
    taken.add(id)
    return {
      id,
      passage: own.passage,
      kind: own.kind,
      position,
      zh: zh.slice(...bead.zh),
      en: en.slice(...bead.en),
      score: bead.score,
      checked: false,
      enOrigin: null,
      enBy: null,
      enAt: null,
    }
  })
}

async function replaceAll(
  tx: Transaction,
  run: JobRun,
  documentId: string,
  before: readonly PlacedPair[],
  after: readonly PlacedPair[],
  { translationOrigin, translationBy }: { translationOrigin: string; translationBy: string | null },
): Promise<void> {
  const { userId } = run.job
  const goesOn = new Set(after.map(({ id }) => id))
  for (const pair of before.filter(({ en }) => en.length > 0)) {
    await keepEnglish(tx, userId, {
      id: run.newId(),
      documentId,
      pairId: pair.id,
      text: pair.en.join(' '),
      origin: pair.enOrigin ?? translationOrigin,
      by: pair.enBy ?? translationBy,
      madeAt: pair.enAt,
      replacedAt: run.now(),
    })
  }
  const words = await wordsByText(
    tx,
    documentId,
    before.map(({ id }) => id),
  )
  await liftPairs(tx, documentId, { from: 0, to: before.length }, 1)
  const there = new Set(before.map(({ id }) => id))
  for (const pair of after.filter(({ id }) => there.has(id))) await updatePair(tx, documentId, pair)
  await createPairs(tx, documentId, after.filter(({ id }) => !there.has(id)).map(rowOf))
  await removePairs(tx, userId, documentId, heirsOf(before, after, goesOn))
  const textOf = new Map(before.map(({ id, zh }) => [id, zh.join('\n')]))
  const moved = after.filter(({ id, zh }) => textOf.get(id) !== zh.join('\n'))
  await replaceSentences(tx, documentId, 'zh', moved, run.newId, words)
  await replaceSentences(tx, documentId, 'en', after, run.newId)
  await orderPassages(tx, documentId)
}

const rowOf = ({ zh: _, en: __, kind: ___, ...row }: PlacedPair) => row

/** What points to a pair that is gone points to the last one before it that stays, or to the first. */
function heirsOf(before: readonly PlacedPair[], after: readonly PlacedPair[], goesOn: ReadonlySet<string>) {
  const heirs = new Map<string, string>()
  let heir = after[0]!.id
  for (const { id } of before) {
    if (goesOn.has(id)) heir = id
    else heirs.set(id, heir)
  }
  return heirs
}
