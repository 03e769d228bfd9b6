import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dictionary } from '#core/dictionary/dictionary.ts'
import type { Word } from '#core/reading/document.ts'
import { parseShippedDocument, type ShippedDocument } from '#core/reading/shipped-document.ts'
import { glossaryWords, parseGlossary } from '#core/terms/glossary.ts'
import { locateTerms } from '#core/terms/locate-english.ts'
import type { Term } from '#core/terms/term.ts'
import { ENGINE_VERSION } from '#core/text/engine-version.ts'
import { pinyinOf } from '#core/text/pinyin.ts'
import { joinLexicons, tokenise, wordLexicon } from '#core/text/tokenise.ts'
import type { Database } from '#db/client.ts'
import {
  installedHash,
  recordInstalled,
  replaceSharedDocument,
  replaceSharedTerms,
  type SharedDocument,
} from '#db/content.ts'
import { inTransaction } from '#db/transaction.ts'

/**
 * Brings what ships with the app into the database: the glossary, then each document of content/documents. A file that
 * is installed already, made by the same engine, is passed over. Safe with several processes at once.
 */
export async function installContent(
  db: Database,
  folder: string,
  dictionary: Dictionary,
  now: Date,
): Promise<void> {
  const glossary = readFileSync(join(folder, 'glossary.json'), 'utf8')
  const glossaryHash = hashOf(glossary)
  const documents = readdirSync(join(folder, 'documents')).map(name => {
    const json = readFileSync(join(folder, 'documents', name, 'document.json'), 'utf8')
    const saved = readFileSync(join(folder, 'documents', name, 'as-saved.txt'), 'utf8')
    return { id: `documents/${name}`, json, saved, hash: hashOf(json, saved, glossaryHash, ENGINE_VERSION) }
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
        { ...analyse(parseShippedDocument(json), terms, dictionary), textAsSaved: saved, revision: hash },
        now,
      )
      await recordInstalled(tx, id, hash, now)
    }
  })
}

const hashOf = (...parts: string[]) => createHash('sha256').update(parts.join('\u0000')).digest('hex')

/** A shipped document with its words, pinyin and occurrences. Throws where its terms are not in its sentences. */
function analyse(
  document: ShippedDocument,
  terms: Term[],
  dictionary: Dictionary,
): Omit<SharedDocument, 'textAsSaved' | 'revision'> {
  const wordsOf = wordsBy(terms, dictionary)
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
    engineVersion: ENGINE_VERSION,
    passages,
    pairs: pairs.map(({ passageId }, position) => ({ id: pairId(position), passageId, position })),
    sentences: pairs.flatMap(({ zh, en }, position) => [
      ...zh.map((text, at) => ({
        pairId: pairId(position),
        language: 'zh',
        position: at,
        text,
        tokens: wordsOf(text),
      })),
      ...en.map((text, at) => ({
        pairId: pairId(position),
        language: 'en',
        position: at,
        text,
        tokens: null,
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

/** Words of a text with their pinyin, by the dictionary and the glossary. */
function wordsBy(terms: Term[], dictionary: Dictionary): (text: string) => Word[] {
  const lexicon = joinLexicons(dictionary, wordLexicon(glossaryWords(terms)))
  const known = new Map(terms.map(term => [term.zh, term.pinyin]))
  return text => {
    const tokens = tokenise(text, lexicon)
    const pinyin = pinyinOf(tokens, dictionary, known)
    return tokens.map((token, index) => [token.start, token.end, pinyin[index]?.join(' ') ?? ''])
  }
}
