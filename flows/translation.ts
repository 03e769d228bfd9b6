import type { Knowledge } from '#core/text/analyse.ts'
import type { Quote, TranslationChoice } from '#core/translation/choice.ts'
import type { FlaggedTerm } from '#core/translation/flagged-term.ts'
import type { TranslatorView } from '#core/translation/translator.ts'
import type { Database } from '#db/client.ts'
import { cancelJob, createJob, findJob, type JobReport, latestJob } from '#db/jobs.ts'
import { findOwnDocument, listPlacedPairs } from '#db/pairs.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  countEnglish,
  listLatestEnglish,
  type PairStanding,
  placesOfPassages,
  translationAskedAt,
} from '#db/translations.ts'
import { quoteTranslation, scopeOf } from './choose-pairs.ts'
import { flaggedTerms } from './flagged-terms.ts'
import { pairsWanted, type WantedPairs } from './plan-translation.ts'
import type { TranslationOrder } from './translate-document.ts'
import { listTranslators, translatorOf } from './translators.ts'

/** All that is known of a document's English, and how more of it could come about. */
export type TranslationView = {
  id: string
  title: string
  standing: PairStanding
  /** Where its first and its last passage stand. */
  passages: { first: number; last: number }
  translators: TranslatorView[]
  /** What is offered first, what is missing, else all; and what that takes. */
  choice: TranslationChoice
  quote: Quote
  job: JobReport | null
  flagged: FlaggedTerm[]
}

/** A person's own document on its way to English; null where it is none of theirs. */
export async function showTranslation(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
): Promise<TranslationView | null> {
  const document = await findOwnDocument(db, userId, documentId)
  if (!document) return null
  const [standing, places, translators, job, flagged] = await Promise.all([
    countEnglish(db, documentId),
    placesOfPassages(db, documentId),
    listTranslators(db, userId),
    latestJob(db, userId, { documentId, kind: 'translate' }),
    flaggedTerms(db, userId, documentId),
  ])
  const choice: TranslationChoice = { which: standing.withEnglish < standing.pairs ? 'missing' : 'all' }
  const quote = await quoteTranslation(db, knowledge, userId, documentId, { choice, overChecked: false })
  if (!quote) return null
  const { id, title } = document
  const ends = [...places.values()].sort((one, other) => one - other)
  const passages = { first: ends[0] ?? 0, last: ends.at(-1) ?? 0 }
  return { id, title, standing, passages, translators, choice, quote, job, flagged }
}

export type StartOutcome =
  | { ok: true; jobId: string }
  | { ok: false; code: 'document-not-found' | 'translator-not-found' | 'nothing-to-translate' }

/** Has a document translated. While it is under way, asking again changes nothing. */
export async function startTranslation(
  db: Database,
  userId: string,
  documentId: string,
  { translatorId, scope, overChecked }: WantedPairs & { translatorId: string },
  { now, newId }: { now: Date; newId: () => string },
): Promise<StartOutcome> {
  if (!(await translatorOf(db, userId, translatorId))) return { ok: false, code: 'translator-not-found' }
  return inTransaction(db, async tx => {
    if (!(await findOwnDocument(tx, userId, documentId))) return { ok: false, code: 'document-not-found' }
    const job = await latestJob(tx, userId, { documentId, kind: 'translate' })
    if (job && isOpen(job)) return { ok: true, jobId: job.id }
    const wanted = pairsWanted(await listPlacedPairs(tx, documentId), { scope, overChecked })
    if (wanted.length === 0) return { ok: false, code: 'nothing-to-translate' }
    const order: TranslationOrder = { translatorId, scope, overChecked, askedAt: now.toISOString() }
    const jobId = newId()
    await createJob(tx, userId, { id: jobId, kind: 'translate', documentId, input: order }, now)
    return { ok: true, jobId }
  })
}

/** The same by a choice: which pairs that are is decided now. */
export async function startChosen(
  db: Database,
  userId: string,
  documentId: string,
  { choice, ...order }: { choice: TranslationChoice; overChecked: boolean; translatorId: string },
  moment: { now: Date; newId: () => string },
): Promise<StartOutcome> {
  const scope = await scopeOf(db, userId, documentId, choice)
  return startTranslation(db, userId, documentId, { ...order, scope }, moment)
}

const isOpen = ({ state }: JobReport) => state === 'queued' || state === 'running'

export async function cancelTranslation(
  db: Database,
  userId: string,
  jobId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; code: 'job-not-found' }> {
  const job = await findJob(db, userId, jobId)
  if (job?.kind !== 'translate') return { ok: false, code: 'job-not-found' }
  await cancelJob(db, userId, jobId, now)
  return { ok: true }
}

/** Sentences that are shown while more come. */
const LATEST = 3

/** The sentences that the latest translation of a document of this person's has brought last; none where there is none. */
export async function latestEnglish(
  db: Database,
  userId: string,
  documentId: string,
): Promise<{ id: string; zh: string; en: string }[]> {
  const [document, since] = await Promise.all([
    findOwnDocument(db, userId, documentId),
    translationAskedAt(db, userId, documentId),
  ])
  if (!document || !since) return []
  const rows = await listLatestEnglish(db, documentId, since, LATEST)
  return rows.map(({ id, sentences }) => {
    const side = (language: string) =>
      sentences.filter(sentence => sentence.language === language).map(({ text }) => text)
    return { id, zh: side('zh').join(''), en: side('en').join(' ') }
  })
}
