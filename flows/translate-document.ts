import { splitSentences } from '#core/text/split-sentences.ts'
import type { Unit } from '#core/translation/batches.ts'
import {
  findOwnDocument,
  keepEnglish,
  listPlacedPairs,
  type PlacedPair,
  replaceSentences,
} from '#db/pairs.ts'
import { listTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { recordMachineTranslation, setMachineEnglish, setMissingTitleEn } from '#db/translations.ts'
import { JobFailed } from './job-failed.ts'
import type { JobRun } from './jobs.ts'
import {
  chineseOf,
  englishOf,
  isByPerson,
  pairsWanted,
  planTranslation,
  type TranslationPlan,
  type WantedPairs,
} from './plan-translation.ts'
import { refreshPairs } from './refresh-pairs.ts'
import { askForAll, PATIENCE, type Patience } from './translators/ask.ts'
import { TranslatorFailed } from './translators/failure.ts'
import { nameOf, openTranslator } from './translators/open.ts'
import type { Translate } from './translators/translator.ts'
import { translatorOf } from './translators.ts'

/** What a translation is asked. `askedAt`, ISO: English by a machine from then on is this job's own, and is not made again. */
export type TranslationOrder = WantedPairs & { translatorId: string; askedAt: string }

/** How often a job that waits says that it lives, in milliseconds. */
const BEAT_MS = 10_000

/** The job that has a person's own document translated, batch by batch; what is saved stays, and beginning again goes on. */
export const translateDocument = (run: JobRun): Promise<void> => translateWith(PATIENCE)(run)

/** The same with another patience: for tests, which have little. */
export const translateWith =
  (patience: Patience) =>
  async (run: JobRun): Promise<void> => {
    const { db, job, knowledge } = run
    const order = job.input as TranslationOrder
    const documentId = job.documentId ?? ''
    const [document, settings] = await Promise.all([
      findOwnDocument(db, job.userId, documentId),
      translatorOf(db, job.userId, order.translatorId),
    ])
    if (!document) throw new JobFailed('document-not-found')
    if (!settings) throw new JobFailed('translator-not-found')
    const pairs = await listPlacedPairs(db, documentId)
    const askedFor = pairsWanted(pairs, order)
    const wanted = askedFor.filter(pair => !isMadeBy(order, pair))
    const plan = await planTranslation(
      { title: document.title, pairs, wanted },
      knowledge,
      await listTerms(db, job.userId),
    )
    const progress = progressOf(run, pairs.filter(pair => isMadeBy(order, pair)).length, wanted.length)
    const work = { run, plan, pairs, progress, patience, order, by: nameOf(settings) }
    try {
      await progress.tell()
      await translateAll(work, openTranslator(settings))
      await progress.finish()
    } catch (error) {
      if (error instanceof TranslatorFailed) throw new JobFailed(error.code)
      throw error
    } finally {
      progress.stop()
    }
  }

const isMadeBy = ({ askedAt }: TranslationOrder, { enOrigin, enAt }: PlacedPair) =>
  enOrigin === 'machine' && enAt !== null && enAt >= new Date(askedAt)

type Progress = ReturnType<typeof progressOf>

/** Tells how many sentences are there, and that the job lives while it waits. */
function progressOf(run: JobRun, before: number, wanted: number) {
  let done = before
  const tell = () => run.progress('translate', done, before + wanted)
  const beat = setInterval(() => void tell().catch(() => {}), BEAT_MS) // what it throws, the next `tell` throws too
  return {
    tell,
    one: () => {
      done++
      return tell()
    },
    finish: () => run.progress('finish', done, before + wanted),
    stop: () => clearInterval(beat),
  }
}

type Work = {
  run: JobRun
  plan: TranslationPlan
  pairs: readonly PlacedPair[]
  progress: Progress
  patience: Patience
  order: TranslationOrder
  by: string
}

async function translateAll(work: Work, translate: Translate): Promise<void> {
  const known = new Map(work.pairs.map(pair => [pair.id, englishOf(pair)]))
  let unanswered = 0
  for (const batch of work.plan.batches) {
    const made = await translateBatch(work, translate, batch, known)
    if (made.size === 0) throw new TranslatorFailed('translator-unreadable')
    unanswered += batch.length - made.size
    for (const [id, en] of made) known.set(id, en)
  }
  if (unanswered > 0) throw new JobFailed('translation-incomplete')
}

/** What comes is kept even where the rest of the batch does not. */
async function translateBatch(
  { run, plan, progress, patience, ...work }: Work,
  translate: Translate,
  batch: readonly Unit[],
  known: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  const request = plan.requestOf(batch, pair => known.get(pair.id) || null)
  try {
    for await (const { number, en } of askForAll(translate, request, { signal: run.signal, patience })) {
      made.set(batch[number - 1]!.id, en)
      await progress.one()
    }
  } finally {
    if (made.size > 0) await saveEnglish(run, { ...work, known }, made)
  }
  return made
}

/** One transaction: English, its history, and what follows from it. A pair that has changed since is left as it is. */
async function saveEnglish(
  { db, job, knowledge, now, newId }: JobRun,
  { pairs, order, by, known }: Pick<Work, 'pairs' | 'order' | 'by'> & { known: ReadonlyMap<string, string> },
  made: ReadonlyMap<string, string>,
): Promise<void> {
  const { userId } = job
  const documentId = job.documentId ?? ''
  const seen = new Map(pairs.filter(({ id }) => made.has(id)).map(pair => [pair.id, pair]))
  await inTransaction(db, async tx => {
    const document = await findOwnDocument(tx, userId, documentId)
    if (!document) throw new JobFailed('document-not-found')
    const stored = await listPlacedPairs(tx, documentId, { ids: [...made.keys()] })
    const unchanged = stored.filter(pair => isAsSeen(pair, seen.get(pair.id)!, order))
    if (unchanged.length === 0) return
    const at = now()
    for (const pair of unchanged.filter(pair => englishOf(pair) !== ''))
      await keepEnglish(tx, userId, {
        id: newId(),
        documentId,
        pairId: pair.id,
        text: englishOf(pair),
        origin: pair.enOrigin ?? document.translationOrigin,
        by: pair.enOrigin ? pair.enBy : document.translationBy,
        madeAt: pair.enAt,
        replacedAt: at,
      })
    const ids = unchanged.map(({ id }) => id)
    const translated = unchanged.map(pair => ({ ...pair, en: sentencesOf(made.get(pair.id)!) }))
    await replaceSentences(tx, documentId, 'en', translated, newId)
    await setMachineEnglish(tx, ids, by, at)
    await refreshPairs(tx, knowledge, userId, documentId, ids)
    await recordMachineTranslation(tx, documentId, by, at)
    const titleEn = headlineIn(pairs, id => made.get(id) ?? known.get(id))
    if (titleEn) await setMissingTitleEn(tx, documentId, titleEn)
  })
}

/** The English of the headline with which a document begins; null until all of it is there. */
function headlineIn(
  pairs: readonly PlacedPair[],
  englishOf: (id: string) => string | undefined,
): string | null {
  const [first] = pairs
  const headline = pairs.filter(({ passage, kind }) => kind === 'headline' && passage === first?.passage)
  const en = headline.map(({ id }) => englishOf(id) ?? '')
  return en.length > 0 && en.every(text => text !== '') ? en.join(' ') : null
}

const isAsSeen = (now: PlacedPair, seen: PlacedPair, { overChecked }: TranslationOrder) =>
  chineseOf(now) === chineseOf(seen) &&
  englishOf(now) === englishOf(seen) &&
  (overChecked || !isByPerson(now) || englishOf(now) === '')

const sentencesOf = (en: string) =>
  splitSentences(en, 'en')
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')
