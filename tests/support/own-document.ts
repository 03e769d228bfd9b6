import type { Database } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'

export type OwnPair = { zh: string[]; en: string[]; score?: number; checked?: boolean; passage?: number }

/**
 * A document of the local person's own: pairs `id/0`, `id/1` … in passages `id/p0` …, of which the first is the headline. Words
 * are not made. Each has a revision of its own: by it a server keeps what it has read.
 */
export async function ownDocument(
  db: Database,
  pairs: readonly OwnPair[],
  { id = 'own', title = '自己的文章', revision = crypto.randomUUID() as string } = {},
): Promise<void> {
  const passageOf = (pair: OwnPair, at: number) => pair.passage ?? Math.min(at, 1)
  const passages = [...new Set(pairs.map(passageOf))]
  const userId = LOCAL_USER_ID
  const createdAt = new Date('2026-11-24T12:00:00Z')
  const titles = { title, titleEn: title, shortTitle: title, shortTitleEn: title }
  const origin = { translationOrigin: 'machine', translationBy: 'Duizhao', translatedOn: '2026-11-20' }
  await db.document.create({
    data: { id, userId, ...titles, ...origin, textAsSaved: '', engineVersion: '2', revision, createdAt },
  })
  await db.passage.createMany({
    data: passages.map(position => ({
      id: `${id}/p${position}`,
      documentId: id,
      position,
      kind: position === 0 ? 'headline' : 'paragraph',
    })),
  })
  await db.sentencePair.createMany({
    data: pairs.map(({ score = 0.9, checked = false, ...pair }, position) => ({
      id: `${id}/${position}`,
      documentId: id,
      passageId: `${id}/p${passageOf(pair, position)}`,
      position,
      score,
      checked,
    })),
  })
  await db.sentence.createMany({
    data: pairs.flatMap((pair, at) =>
      (['zh', 'en'] as const).flatMap(language =>
        pair[language].map((text, position) => ({
          id: `${id}/${at}/${language}${position}`,
          documentId: id,
          pairId: `${id}/${at}`,
          language,
          position,
          text,
        })),
      ),
    ),
  })
}
