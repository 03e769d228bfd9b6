// Searching a thousand documents: node bench/search.ts [ADDRESS]. The database at the address is filled when it is empty;
// without one it is SQLite in a temporary folder. Beside it a scan by LIKE, as the peers search.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Random, seededRandom } from '#core/random/random.ts'
import { parseShippedDocument } from '#core/reading/shipped-document.ts'
import { analystOf, type Word } from '#core/text/analyse.ts'
import { type Database, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { ensureLocalUser, LOCAL_USER_ID } from '#db/people.ts'
import { indexMissing } from '#db/search-index.ts'
import { openKnowledge } from '#flows/knowledge.ts'
import { search } from '#flows/search.ts'
import { quantile, report, time } from './print.ts'

const DOCUMENTS = 1000
/** In four texts of the thousand. */
const RARE = '嵯峨'
const QUERIES = [
  '攻坚',
  '扶贫',
  '的',
  '脱贫攻坚战',
  '推进 -扶贫',
  RARE,
  '"poverty alleviation"',
  'battle',
  'the',
  'nowhere',
]
const BAR_MS = 50

const folder = mkdtempSync(join(tmpdir(), 'duizhao-search-'))
const url = process.argv[2] ?? `file:${join(folder, 'search.db')}`
const knowledge = openKnowledge('.')
await migrate(url)
const db = openDatabase(url)
try {
  await ensureLocalUser(db, new Date(), 'UTC')
  if ((await db.document.count()) === 0) await fill(db)
  const [taken] = await time(1, 0, () => indexMissing(db))
  report('indexing, a document', (taken ?? 0) / DOCUMENTS, 'ms')
  const again = await time(5, 1, () => indexMissing(db))
  report('indexing, nothing to do', quantile(again, 0.5), 'ms')
  for (const query of QUERIES) await measure(query)
} finally {
  await db.$disconnect()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(query: string): Promise<void> {
  const found = await search(db, LOCAL_USER_ID, query)
  const taken = await time(30, 3, () => search(db, LOCAL_USER_ID, query))
  const scans = await time(1, 0, () => scan(query.replaceAll('"', '').split(' ')[0] ?? ''))
  const figure = `${found.total}${found.more ? '+' : ''}`
  report(`${query} (${figure}), p50`, quantile(taken, 0.5), 'ms', BAR_MS, {
    name: 'LIKE',
    value: Math.round(scans[0] ?? 0),
  })
  report(`${query}, p95`, quantile(taken, 0.95), 'ms', BAR_MS)
}

/** What a database does without an index: all that has it, counted. */
function scan(text: string): Promise<number> {
  return db.sentence.count({ where: { text: { contains: text } } })
}

/**
 * The first text again and again, each time with a tenth of its words exchanged, and in a few a word that stands nowhere
 * else: there are frequent expressions and rare ones.
 */
async function fill(db: Database): Promise<void> {
  const text = parseShippedDocument(readFileSync('content/documents/chengdu-2018/document.json', 'utf8'))
  const pairs = text.passages.flatMap(passage => passage.pairs)
  const wordsOf = analystOf(pairs.flatMap(pair => pair.zh).join('\n'), knowledge, {
    words: [],
    pinyin: new Map(),
  })
  const read = pairs.map(({ zh, en }) => ({
    en,
    zh: zh.map(sentence => textsOf(sentence, wordsOf(sentence))),
  }))
  const random = seededRandom('search')
  for (let number = 0; number < DOCUMENTS; number++) await write(db, number, read, random)
}

type WordedPair = { zh: string[][]; en: readonly string[] }

function textsOf(sentence: string, words: readonly Word[]): string[] {
  return words.map(([start, end]) => sentence.slice(start, end))
}

async function write(db: Database, number: number, pairs: WordedPair[], random: Random): Promise<void> {
  const vocabulary = pairs.flatMap(({ zh }) => zh.flat()).filter(word => /\p{Script=Han}/u.test(word))
  const exchanged = (word: string) =>
    random() < 0.1 && vocabulary.includes(word)
      ? (vocabulary[Math.floor(random() * vocabulary.length)] ?? word)
      : word
  const documentId = `bench-${number}`
  const bilingual = { title: `第${number}篇`, titleEn: `Text ${number}` }
  const rare = number % 250 === 0 ? [RARE] : []
  await db.document.create({
    data: {
      id: documentId,
      userId: LOCAL_USER_ID,
      ...bilingual,
      shortTitle: bilingual.title,
      shortTitleEn: bilingual.titleEn,
      publishedOn: `${2000 + (number % 25)}-01-01`,
      translationOrigin: 'machine',
      textAsSaved: '',
      engineVersion: 'bench',
      revision: 'bench',
      createdAt: new Date(),
    },
  })
  await db.passage.create({ data: { id: documentId, documentId, position: 0, kind: 'paragraph' } })
  const id = (position: number) => `${documentId}/${position}`
  await db.sentencePair.createMany({
    data: pairs.map((_, position) => ({
      id: id(position),
      documentId,
      passageId: documentId,
      position,
      score: 1,
      checked: false,
    })),
  })
  await db.sentence.createMany({
    data: pairs.flatMap(({ zh, en }, pair) => [
      ...zh.map((words, position) => ({
        ...sentence(id(pair), documentId, 'zh', position),
        ...joined([...words.map(exchanged), ...(pair === 50 ? rare : [])]),
      })),
      ...en.map((text, position) => ({ ...sentence(id(pair), documentId, 'en', position), text })),
    ]),
  })
}

function sentence(pairId: string, documentId: string, language: string, position: number) {
  return { id: `${pairId}/${language}${position}`, pairId, documentId, language, position }
}

/** A sentence of these words, with where each stands. */
function joined(words: readonly string[]): { text: string; tokens: Word[] } {
  let end = 0
  const tokens = words.map((word): Word => {
    end += word.length
    return [end - word.length, end, '']
  })
  return { text: words.join(''), tokens }
}
