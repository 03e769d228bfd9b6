import type { Word } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'

/** Which sides a pair of the copy has; the place counts from 0 through the whole document. */
export type Sides = (pair: number) => { zh: boolean; en: boolean }

type Copying = { from: string; id: string; userId: string; copies: number; sides?: Sides }

const BOTH: Sides = () => ({ zh: true, en: true })

/**
 * Makes a document of a person's own out of `copies` of another, one after the other under one headline; its words and
 * occurrences come along. For what is only seen in long texts, and in texts that lack a side here and there.
 */
export async function copyDocument(
  db: Database,
  { from, id, userId, copies, sides = BOTH }: Copying,
): Promise<{ pairs: number; hanzi: number }> {
  const source = await load(db, from)
  const { titleEn, shortTitleEn, translationOrigin, textAsSaved, engineVersion, createdAt } = source
  const taken = { titleEn, shortTitleEn, translationOrigin, textAsSaved, engineVersion, createdAt }
  const own = { id, userId, title: id, shortTitle: id, revision: id }
  const rows: Rows = { passages: [], pairs: [], sentences: [], occurrences: [] }
  for (let copy = 0; copy < copies; copy++) addCopy(rows, source, id, sides, copy === 0)
  await db.$transaction([
    db.document.create({ data: { ...taken, ...own } }),
    db.passage.createMany({ data: rows.passages }),
    db.sentencePair.createMany({ data: rows.pairs }),
    db.sentence.createMany({ data: rows.sentences }),
    db.occurrence.createMany({ data: rows.occurrences }),
  ])
  const hanzi = rows.sentences.reduce(
    (sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0),
    0,
  )
  return { pairs: rows.pairs.length, hanzi }
}

const load = (db: Database, id: string) =>
  db.document.findUniqueOrThrow({
    where: { id },
    include: {
      passages: { orderBy: { position: 'asc' } },
      pairs: { orderBy: { position: 'asc' } },
      sentences: true,
      occurrences: true,
    },
  })

type Source = Awaited<ReturnType<typeof load>>
type Rows = {
  passages: { id: string; documentId: string; kind: string; position: number }[]
  pairs: {
    id: string
    documentId: string
    passageId: string
    position: number
    score: number
    checked: boolean
  }[]
  sentences: (Pick<Source['sentences'][number], 'language' | 'position' | 'text'> & {
    id: string
    documentId: string
    pairId: string
    tokens?: Word[]
  })[]
  occurrences: Source['occurrences']
}

function addCopy(rows: Rows, source: Source, documentId: string, sides: Sides, withHeadline: boolean): void {
  const passageOf = new Map<string, string>()
  const pairOf = new Map<string, { id: string; zh: boolean; en: boolean }>()
  for (const { id, kind } of source.passages) {
    if (kind === 'headline' && !withHeadline) continue
    const position = rows.passages.length
    passageOf.set(id, `${documentId}/p${position}`)
    rows.passages.push({ id: `${documentId}/p${position}`, documentId, kind, position })
  }
  for (const pair of source.pairs) {
    const passageId = passageOf.get(pair.passageId)
    if (!passageId) continue
    const position = rows.pairs.length
    const id = `${documentId}/${position}`
    pairOf.set(pair.id, { id, ...sides(position) })
    rows.pairs.push({ id, documentId, passageId, position, score: 1, checked: false })
  }
  for (const { pairId, language, position, text, tokens } of source.sentences) {
    const pair = pairOf.get(pairId)
    if (!pair?.[language === 'zh' ? 'zh' : 'en']) continue
    const id = `${pair.id}/${language}${position}`
    const words = tokens === null ? {} : { tokens: tokens as Word[] }
    rows.sentences.push({ id, documentId, pairId: pair.id, language, position, text, ...words })
  }
  for (const occurrence of source.occurrences) {
    const pair = pairOf.get(occurrence.pairId)
    if (!pair?.zh) continue
    const bare = pair.en ? {} : { enSentence: null, enStart: null, enEnd: null }
    const id = `${documentId}/o${rows.occurrences.length}`
    rows.occurrences.push({ ...occurrence, ...bare, id, documentId, pairId: pair.id })
  }
}
