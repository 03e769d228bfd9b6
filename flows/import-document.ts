import { type PairedPassage, pairParagraphs, type TextPair } from '#core/alignment/pair-paragraphs.ts'
import { type Draft, type ImportChoices, keptParagraphs } from '#core/formats/draft.ts'
import { knownEnglish } from '#core/terms/glossary.ts'
import { ENGINE_VERSION } from '#core/text/engine-version.ts'
import { dropSources, findDraft, findImport, setDocument } from '#db/imports.ts'
import { indexDocument } from '#db/search-index.ts'
import { listTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  addPairs,
  addPassages,
  beginDocument,
  discardUnready,
  finishDocument,
  isReady,
  type NewPair,
} from '#db/write-document.ts'
import { addTranslation } from './add-translation.ts'
import { JobFailed } from './job-failed.ts'
import type { JobRun } from './jobs.ts'
import { openTextReader, vocabularyOf } from './text-reader.ts'

/** Pairs that are read and written at a time: what others wait for is a few hundredths of a second. */
const BATCH = 200

/**
 * The job that makes a document of a draft: paired, read, written unseen in batches, and shown when all of it is there.
 * Called off or failing it leaves nothing; beginning again it does away with what was half done.
 */
export async function importDocument(run: JobRun): Promise<void> {
  const { db, job } = run
  const importId = job.importId ?? ''
  const entry = await findImport(db, job.userId, importId)
  if (!entry) throw new JobFailed('import-not-found')
  if (entry.documentId) {
    if (await isReady(db, job.userId, entry.documentId)) return
    await discardUnready(db, job.userId, entry.documentId)
  }
  const draft = await findDraft(db, job.userId, importId)
  if (!draft) throw new JobFailed('import-not-found')
  const choices = job.input as ImportChoices
  if (draft.target) {
    await addTranslation(run, draft.target, draft, choices)
    return inTransaction(db, async tx => {
      await setDocument(tx, importId, draft.target ?? null)
      await dropSources(tx, importId)
    })
  }
  const id = run.newId()
  await setDocument(db, importId, id)
  try {
    await write(run, id, draft, choices, entry.address)
  } catch (error) {
    await discardUnready(db, job.userId, id)
    await setDocument(db, importId, null)
    throw error
  }
}

async function write(
  run: JobRun,
  id: string,
  draft: Draft,
  choices: ImportChoices,
  address: string | null,
): Promise<void> {
  const { db, job, knowledge } = run
  const zh = keptParagraphs(draft, choices.turned, 'zh')
  if (zh.length === 0) throw new JobFailed('no-chinese')
  await run.progress('align', 0, 0)
  const terms = await listTerms(db, job.userId)
  const glossary = knownEnglish(terms)
  const passages = withHeadline(
    choices,
    pairParagraphs(
      zh,
      keptParagraphs(draft, choices.turned, 'en'),
      { ...knowledge, glossary },
      { whole: draft.arrangement === 'units' },
    ),
  )
  const hasEnglish = passages.some(({ pairs }) => pairs.some(({ en }) => en.length > 0))
  await beginDocument(
    db,
    job.userId,
    { ...documentRow(id, choices, hasEnglish), address, textAsSaved: asSaved(draft) },
    run.now(),
  )
  const reader = await openTextReader(zh.map(({ text }) => text).join('\n'), knowledge, terms)
  const numbered = numberPassages(id, passages)
  const sentences: { text: string; words: NewPair['words'][number] }[] = []
  for (let done = 0; done < numbered.pairs.length; done += BATCH) {
    await run.progress('write', done, numbered.pairs.length)
    const batch = numbered.pairs.slice(done, done + BATCH)
    const occurrences = reader.occurrencesIn(batch)
    const pairs = batch.map((pair, at): NewPair => {
      const words = pair.zh.map(reader.wordsOf)
      sentences.push(...pair.zh.map((text, place) => ({ text, words: words[place] ?? [] })))
      return { ...pair, words, occurrences: occurrences[at] ?? [] }
    })
    const begun = numbered.passages.filter(({ firstPair }) => firstPair >= done && firstPair < done + BATCH)
    await inTransaction(db, async tx => {
      await addPassages(
        tx,
        id,
        begun.map(({ firstPair: _, ...passage }) => passage),
      )
      await addPairs(tx, id, pairs)
    })
  }
  await run.progress('finish', 0, 0)
  await inTransaction(db, async tx => {
    await finishDocument(tx, id, {
      ...vocabularyOf(sentences),
      engineVersion: ENGINE_VERSION,
      revision: run.newId(),
    })
    await dropSources(tx, job.importId ?? '')
  })
  await indexDocument(db, id)
}

const asSaved = ({ blocks }: Draft) => blocks.map(({ text }) => text).join('\n')

const documentRow = (id: string, choices: ImportChoices, hasEnglish: boolean) => ({
  id,
  title: choices.title,
  titleEn: hasEnglish ? choices.titleEn : '',
  publisher: choices.publisher,
  place: choices.place,
  author: choices.author,
  publishedOn: choices.date,
  translationOrigin: hasEnglish ? choices.origin : 'none',
  translationBy: hasEnglish ? choices.by : null,
})

/** A document begins with its headline: that of the text, or else the title; headlines further on are subheads. */
function withHeadline(
  { title, titleEn }: ImportChoices,
  [first, ...rest]: readonly PairedPassage[],
): { kind: 'headline' | 'subhead' | 'paragraph'; pairs: TextPair[] }[] {
  const own = first?.kind === 'headline' || first?.pairs.map(({ zh }) => zh.join('')).join('') === title
  const headline = own && first ? first.pairs : [{ zh: [title], en: titleEn ? [titleEn] : [], score: 1 }]
  const body = own || !first ? rest : [first, ...rest]
  return [
    { kind: 'headline', pairs: headline },
    ...body.map(({ kind, pairs }) => ({
      kind: kind === 'headline' ? ('subhead' as const) : kind,
      pairs,
    })),
  ]
}

/** The passages and pairs with their ids and places in the document. */
function numberPassages(documentId: string, passages: ReturnType<typeof withHeadline>) {
  const rows: { id: string; kind: string; position: number; firstPair: number }[] = []
  const pairs: (TextPair & { id: string; passageId: string; position: number })[] = []
  for (const [at, passage] of passages.entries()) {
    const passageId = `${documentId}/p${at}`
    rows.push({ id: passageId, kind: passage.kind, position: at, firstPair: pairs.length })
    for (const pair of passage.pairs)
      pairs.push({ ...pair, id: `${documentId}/${pairs.length}`, passageId, position: pairs.length })
  }
  return { passages: rows, pairs }
}
