import type { LibraryEntry } from '#core/reading/library.ts'
import type { Database } from '#db/client.ts'
import { listDocuments, pairPassages } from '#db/documents.ts'
import { keptTerms } from '#db/notes.ts'
import { countOccurrences } from '#db/occurrences.ts'

/** Every document that this person may read, those read last first. */
export async function listLibrary(db: Database, userId: string): Promise<LibraryEntry[]> {
  const [documents, kept] = await Promise.all([listDocuments(db, userId), keptTerms(db, userId)])
  const entries = await Promise.all(
    documents.map(async document => {
      const [terms, passageOf] = await Promise.all([
        countOccurrences(db, document.id),
        pairPassages(db, document.id),
      ])
      const place = document.places[0]
      return {
        id: document.id,
        title: { zh: document.shortTitle, en: document.shortTitleEn },
        publisher: document.publisher
          ? { zh: document.publisher, en: document.publisherEn ?? document.publisher }
          : null,
        date: document.publishedOn,
        hanzi: document.sentences.reduce(
          (sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0),
          0,
        ),
        passages: document._count.passages - 1, // the headline is not counted
        terms: terms.size,
        kept: [...terms.keys()].filter(termId => kept.has(termId)).length,
        place: place
          ? {
              progress: place.progress,
              passage: passageOf.get(place.pairId) ?? 0,
              readAt: place.readAt.getTime(),
            }
          : null,
        shared: document.userId === null,
      }
    }),
  )
  return entries.sort((a, b) => (b.place?.readAt ?? 0) - (a.place?.readAt ?? 0))
}
