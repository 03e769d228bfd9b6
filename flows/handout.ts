import { joinSyllables } from '#core/dictionary/pinyin-notation.ts'
import type { Handout, HandoutPassage } from '#core/reading/handout.ts'
import { passageHtml } from '#core/reading/passage-html.ts'
import { rankTerms } from '#core/terms/rank-terms.ts'
import { orderRenderings } from '#core/terms/rendering.ts'
import type { Term } from '#core/terms/term.ts'
import type { Knowledge, Word } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'
import { findDocument, listPairs, type StoredPair } from '#db/documents.ts'
import { listTermsOf } from '#db/terms.ts'
import { wordsFor } from './correct-words.ts'

type OwnWords = (text: string, words: Word[]) => Word[]

/** All of a document to be printed, pinyin over its words if that is asked for; null if this person may not read it. */
export async function makeHandout(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
  { pinyin }: { pinyin: boolean },
): Promise<Handout | null> {
  const document = await findDocument(db, userId, documentId)
  if (!document) return null
  const [pairs, terms] = await Promise.all([listPairs(db, documentId), listTermsOf(db, userId, documentId)])
  const readings = new Map(terms.map(term => [term.zh, term.pinyin]))
  const own = pinyin ? await wordsFor(db, userId, documentId, knowledge, readings) : null
  const { publisher, publisherEn, place, placeEn } = document
  return {
    id: document.id,
    title: { zh: document.title, en: document.titleEn },
    publisher: publisher ? { zh: publisher, en: publisherEn ?? publisher } : null,
    place: place ? { zh: place, en: placeEn ?? place } : null,
    author: document.author,
    date: document.publishedOn,
    address: document.address,
    translation: {
      origin: document.translationOrigin as Handout['translation']['origin'],
      by: document.translationBy,
    },
    hasEnglish: pairs.some(({ sentences }) => sentences.some(({ language }) => language === 'en')),
    passages: toPassages(pairs, own),
    terms: listed(terms, pairs),
  }
}

function toPassages(pairs: readonly StoredPair[], own: OwnWords | null): HandoutPassage[] {
  return [...Map.groupBy(pairs, ({ passageId }) => passageId).values()].map(passage => ({
    number: passage[0]?.passage.position ?? 0,
    kind: passage[0]?.passage.kind ?? 'paragraph',
    pairs: passage.map(pair => {
      const zh = pair.sentences.filter(({ language }) => language === 'zh')
      const en = pair.sentences.filter(({ language }) => language === 'en').map(({ text }) => text)
      return {
        id: pair.id,
        zh: zh.map(({ text }) => text).join(''),
        html: own && htmlOf(zh, own),
        en: en.join(' '),
      }
    }),
  }))
}

/** The Chinese of a pair with pinyin, by the one renderer that escapes; terms are not marked on paper. */
function htmlOf(zh: readonly { text: string; tokens: Word[] }[], own: OwnWords): string {
  const written = ([start, end, pinyin]: Word): Word => [start, end, joinSyllables(pinyin.split(' '))]
  const sentences = zh.map(({ text, tokens }) => ({ text, words: own(text, tokens).map(written) }))
  const pair = { id: '', position: 0, zh: sentences, en: [], marks: [] }
  return passageHtml({ number: 0, kind: 'paragraph', pairs: [pair] }, []).zh.join('')
}

/** Terms, the best to learn first, each with the renderings that may be used. */
function listed(terms: readonly Term[], pairs: readonly StoredPair[]): Handout['terms'] {
  const counts = new Map<string, number>()
  for (const { termId } of pairs.flatMap(({ occurrences }) => occurrences))
    counts.set(termId, (counts.get(termId) ?? 0) + 1)
  return rankTerms(terms, term => counts.get(term.id) ?? 0).map(({ id, zh, pinyin, renderings }) => ({
    id,
    zh,
    pinyin,
    count: counts.get(id) ?? 0,
    renderings: orderRenderings(renderings).filter(({ status }) => status !== 'deprecated'),
  }))
}
