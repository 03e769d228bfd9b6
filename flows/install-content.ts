import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseShippedDocument, type ShippedDocument } from '#core/reading/shipped-document.ts'
import { locateTerms } from '#core/terms/locate-english.ts'
import { parseGlossary } from '#core/terms/parse-glossary.ts'
import type { Term } from '#core/terms/term.ts'
import type { Database } from '#db/client.ts'
import {
  installedHash,
  recordInstalled,
  replaceSharedDocument,
  replaceSharedTerms,
  type SharedDocument,
} from '#db/content.ts'
import { inTransaction } from '#db/transaction.ts'

/** What the engine has not read yet. */
const UNREAD = ''

/**
 * Brings what ships with the app into the database: the glossary, then each document of content/documents, whose words
 * are left to analyse-documents.ts. What is installed already is passed over. Safe with several processes at once.
 */
export async function installContent(db: Database, folder: string, now: Date): Promise<void> {
  const glossary = readFileSync(join(folder, 'glossary.json'), 'utf8')
  const glossaryHash = hashOf(glossary)
  const documents = readdirSync(join(folder, 'documents')).map(name => {
    const json = readFileSync(join(folder, 'documents', name, 'document.json'), 'utf8')
    const saved = readFileSync(join(folder, 'documents', name, 'as-saved.txt'), 'utf8')
    return { id: `documents/${name}`, json, saved, hash: hashOf(json, saved, glossaryHash) }
  })
  const changed = async (id: string, hash: string) => (await installedHash(db, id)) !== hash
  const changedDocuments: typeof documents = []
  for (const document of documents)
    if (await changed(document.id, document.hash)) changedDocuments.push(document)
  const glossaryChanged = await changed('glossary', glossaryHash)
  if (!glossaryChanged && changedDocuments.length === 0) return

  const terms = parseGlossary(glossary)
  await inTransaction(db, async tx => {
    if (glossaryChanged) {
      await replaceSharedTerms(tx, terms)
      await recordInstalled(tx, 'glossary', glossaryHash, now)
    }
    for (const { id, json, saved, hash } of changedDocuments) {
      await replaceSharedDocument(
        tx,
        { ...toRows(parseShippedDocument(json), terms), textAsSaved: saved, revision: hash },
        now,
      )
      await recordInstalled(tx, id, hash, now)
    }
  })
}

const hashOf = (...parts: string[]) => createHash('sha256').update(parts.join('\u0000')).digest('hex')

/** A shipped document with its occurrences. Throws where its terms are not in its sentences. */
function toRows(document: ShippedDocument, terms: Term[]): Omit<SharedDocument, 'textAsSaved' | 'revision'> {
  const termIds = new Map(terms.map(term => [term.zh, term.id]))
  const passages = document.passages.map(({ kind }, position) => ({
    id: `${document.id}/p${position}`,
    kind,
    position,
  }))
  const pairs = document.passages.flatMap(({ pairs }, passage) =>
    pairs.map(pair => ({ ...pair, passageId: `${document.id}/p${passage}` })),
  )
  const pairId = (position: number) => `${document.id}/${position}`
  return {
    id: document.id,
    title: document.title.zh,
    titleEn: document.title.en,
    shortTitle: document.shortTitle.zh,
    shortTitleEn: document.shortTitle.en,
    publisher: document.origin.publisher.zh,
    publisherEn: document.origin.publisher.en,
    place: document.origin.place.zh,
    placeEn: document.origin.place.en,
    publishedOn: document.origin.date,
    savedFrom: document.origin.savedFrom,
    translationOrigin: document.translation.origin,
    translationBy: document.translation.by,
    translatedOn: document.translation.date,
    engineVersion: UNREAD,
    passages,
    pairs: pairs.map(({ passageId }, position) => ({ id: pairId(position), passageId, position })),
    sentences: pairs.flatMap(({ zh, en }, position) => [
      ...zh.map((text, at) => ({
        pairId: pairId(position),
        language: 'zh',
        position: at,
        text,
      })),
      ...en.map((text, at) => ({
        pairId: pairId(position),
        language: 'en',
        position: at,
        text,
      })),
    ]),
    occurrences: pairs.flatMap(({ zh, en, terms: annotations }, position) =>
      locateTerms(zh, en, annotations).flatMap(({ zh: text, zhSpan, enSpan }) => {
        const termId = termIds.get(text)
        if (!termId) return []
        return [
          {
            termId,
            pairId: pairId(position),
            zhSentence: zhSpan.sentence,
            zhStart: zhSpan.start,
            zhEnd: zhSpan.end,
            enSentence: enSpan?.sentence ?? null,
            enStart: enSpan?.start ?? null,
            enEnd: enSpan?.end ?? null,
          },
        ]
      }),
    ),
  }
}
