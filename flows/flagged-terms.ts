import { flagsIn } from '#core/translation/demands.ts'
import type { FlaggedTerm } from '#core/translation/flagged-term.ts'
import type { Database } from '#db/client.ts'
import { findDocument } from '#db/documents.ts'
import { listTermsOf } from '#db/terms.ts'
import { listMachinePairs } from '#db/translations.ts'

/** The flagged terms of a document in the order of its text; none where the person may not read it. */
export async function flaggedTerms(db: Database, userId: string, documentId: string): Promise<FlaggedTerm[]> {
  const document = await findDocument(db, userId, documentId)
  if (!document) return []
  const [pairs, terms] = await Promise.all([
    listMachinePairs(db, documentId, document.translationOrigin === 'machine'),
    listTermsOf(db, userId, documentId),
  ])
  const termOf = new Map(terms.map(term => [term.id, term]))
  return pairs.flatMap(({ id, passage, sentences, occurrences }) => {
    const textsOf = (side: string) =>
      sentences.filter(({ language }) => language === side).map(({ text }) => text)
    const en = textsOf('en')
    const zh = textsOf('zh')
    return flagsIn({ en, spans: occurrences }, termId => termOf.get(termId)).map(({ demand, span }) => ({
      pairId: id,
      passage: passage.position,
      termId: span.termId,
      zh: demand.zh,
      wanted: demand.en,
      sentence: zh[span.zhSentence] ?? '',
      start: span.zhStart,
      end: span.zhEnd,
      en: en.join(' '),
    }))
  })
}
