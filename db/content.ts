import type { TermOccurrence } from '#core/terms/occurrences.ts'
import type { Term } from '#core/terms/term.ts'
import type { Transaction } from './client.ts'

export async function installedHash(db: Transaction, id: string): Promise<string | null> {
  const row = await db.installedContent.findUnique({ where: { id } })
  return row?.hash ?? null
}

export async function recordInstalled(db: Transaction, id: string, hash: string, now: Date): Promise<void> {
  await db.installedContent.upsert({
    where: { id },
    update: { hash, installedAt: now },
    create: { id, hash, installedAt: now },
  })
}

/** Puts the shipped terms in place of those there were. One that no longer ships stays while somebody has it as a note. */
export async function replaceSharedTerms(db: Transaction, terms: Term[]): Promise<void> {
  const there = new Set(
    (await db.term.findMany({ where: { userId: null }, select: { id: true } })).map(({ id }) => id),
  )
  const ids = new Set(terms.map(({ id }) => id))
  await db.term.deleteMany({
    where: { userId: null, id: { in: [...there].filter(id => !ids.has(id)) }, notes: { none: {} } },
  })
  await db.rendering.deleteMany({ where: { term: { userId: null, id: { in: [...ids] } } } })
  const rows = terms.map(({ renderings: _, formula, ...term }, position) => ({
    ...term,
    position,
    ...(formula ? { formula } : {}),
  }))
  await db.term.createMany({ data: rows.filter(({ id }) => !there.has(id)) })
  for (const { id, ...data } of rows.filter(({ id }) => there.has(id)))
    await db.term.update({ where: { id }, data })
  await db.rendering.createMany({
    data: terms.flatMap(term =>
      term.renderings.map((rendering, position) => ({
        ...rendering,
        id: `${term.id}/${position}`,
        termId: term.id,
        position,
      })),
    ),
  })
}

export type SharedDocument = {
  id: string
  title: string
  titleEn: string
  shortTitle: string
  shortTitleEn: string
  publisher: string
  publisherEn: string
  place: string
  placeEn: string
  publishedOn: string
  savedFrom: object
  translationOrigin: string
  translationBy: string
  translatedOn: string
  textAsSaved: string
  engineVersion: string
  revision: string
  passages: { id: string; kind: string; position: number }[]
  pairs: { id: string; passageId: string; position: number }[]
  sentences: { pairId: string; language: string; position: number; text: string }[]
  occurrences: (TermOccurrence & { pairId: string })[]
}

/** Puts a shipped document in place of its older self. Passages and pairs keep their rows: notes and places point to them. */
export async function replaceSharedDocument(
  db: Transaction,
  document: SharedDocument,
  now: Date,
): Promise<void> {
  const { passages, pairs, sentences, occurrences, ...row } = document
  const documentId = row.id
  await db.document.upsert({ where: { id: documentId }, update: row, create: { ...row, createdAt: now } })
  await db.occurrence.deleteMany({ where: { documentId } })
  await db.sentence.deleteMany({ where: { documentId } })
  await db.sentencePair.deleteMany({ where: { documentId, id: { notIn: pairs.map(({ id }) => id) } } })
  await db.passage.deleteMany({ where: { documentId, id: { notIn: passages.map(({ id }) => id) } } })
  for (const { id, ...data } of passages) {
    await db.passage.upsert({ where: { id }, update: data, create: { id, documentId, ...data } })
  }
  for (const { id, ...data } of pairs) {
    await db.sentencePair.upsert({
      where: { id },
      update: data,
      create: { id, documentId, score: 1, checked: true, ...data },
    })
  }
  await db.sentence.createMany({
    data: sentences.map(sentence => ({
      ...sentence,
      id: `${sentence.pairId}/${sentence.language}${sentence.position}`,
      documentId,
    })),
  })
  await db.occurrence.createMany({
    data: occurrences.map((occurrence, index) => ({
      ...occurrence,
      id: `${documentId}/o${index}`,
      documentId,
    })),
  })
}
