import { preferredRendering } from '#core/terms/rendering.ts'
import type { Term } from '#core/terms/term.ts'
import type { Knowledge, Word } from '#core/text/analyse.ts'
import { type GlossedWord, interlinear, type RenderedSpan } from '#core/translation/interlinear.ts'
import type { Database } from '#db/client.ts'
import { findDocument, listPairs, mayRead, type StoredPair } from '#db/documents.ts'
import { countPairs } from '#db/pairs.ts'
import { listTermsOf } from '#db/terms.ts'

/** A Chinese sentence with a gloss for each of its words. */
export type GlossedSentence = { text: string; words: GlossedWord[] }

/** A sentence with its words and the terms that stand in it. */
export type SentenceToGloss = {
  text: string
  words: Word[]
  terms: readonly { termId: string; start: number; end: number }[]
}

/** Glosses sentences from the glossary and the dictionary. Computed for display: it is never kept as English. */
export function glossSentences(
  { dictionary }: Pick<Knowledge, 'dictionary'>,
  terms: readonly Term[],
  sentences: readonly SentenceToGloss[],
): GlossedSentence[] {
  const renderings = new Map(terms.map(term => [term.id, preferredRendering(term)?.text]))
  return sentences.map(({ text, words, terms: spans }) => {
    const rendered = spans.flatMap(({ termId, start, end }): RenderedSpan[] => {
      const en = renderings.get(termId)
      return en === undefined ? [] : [{ start, end, en }]
    })
    return { text, words: interlinear(text, words, rendered, dictionary) }
  })
}

export type GlossedDocument = {
  id: string
  title: string
  /** Pairs of this page, a passage each list; `from` and `total` count pairs. */
  passages: { number: number; kind: string; sentences: GlossedSentence[] }[]
  from: number
  total: number
}

/** Pairs a page shows. */
export const GLOSS_PAIRS = 60

/** A document with a gloss under each word, from pair number `from` on; null if this person may not read it. */
export async function glossDocument(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
  from = 0,
): Promise<GlossedDocument | null> {
  const document = await findDocument(db, userId, documentId)
  if (!document) return null
  const [pairs, total, terms] = await Promise.all([
    listPairs(db, documentId, { from, to: from + GLOSS_PAIRS }),
    countPairs(db, documentId),
    listTermsOf(db, userId, documentId),
  ])
  const passages = [...Map.groupBy(pairs, pair => pair.passageId).values()].map(own => ({
    number: own[0]!.passage.position,
    kind: own[0]!.passage.kind,
    sentences: glossSentences(knowledge, terms, own.flatMap(toGloss)),
  }))
  return { id: document.id, title: document.title, passages, from, total }
}

/** A pair with a gloss under each word of its Chinese. */
export type GlossedPair = { id: string; sentences: GlossedSentence[] }

/** The glosses of pairs that stand from one position up to another, itself not counted; null if this person may not read it. */
export async function glossPairs(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
  between: { from: number; to: number },
): Promise<GlossedPair[] | null> {
  if (!(await mayRead(db, userId, documentId))) return null
  const [pairs, terms] = await Promise.all([
    listPairs(db, documentId, between),
    listTermsOf(db, userId, documentId),
  ])
  return pairs.map(pair => ({ id: pair.id, sentences: glossSentences(knowledge, terms, toGloss(pair)) }))
}

const toGloss = ({ sentences, occurrences }: StoredPair): SentenceToGloss[] =>
  sentences
    .filter(({ language }) => language === 'zh')
    .map(({ text, tokens, position }) => ({
      text,
      words: tokens,
      terms: occurrences
        .filter(({ zhSentence }) => zhSentence === position)
        .map(({ termId, zhStart, zhEnd }) => ({ termId, start: zhStart, end: zhEnd })),
    }))
