import type { Rendering } from '#core/terms/rendering.ts'
import type { Term } from '#core/terms/term.ts'
import type { Database } from '#db/client.ts'
import { replaceSharedDocument, replaceSharedTerms } from '#db/content.ts'
import { ensureLocalUser, LOCAL_USER_ID } from '#db/people.ts'
import { saveWords } from '#db/sentences.ts'

export const ME = LOCAL_USER_ID
export const NOON = new Date('2026-11-24T12:00:00Z')
export const minutesLater = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
export const daysLater = (days: number) => minutesLater(days * 24 * 60)

/** Ids in order, `prefix1`, `prefix2` …: tests read them. */
export const counter = (prefix: string) => {
  let next = 1
  return () => `${prefix}${String(next++).padStart(8, '0')}`
}

export const rendering = (text: string): Rendering => ({
  text,
  status: 'preferred',
  reliability: 'seen',
  usage: null,
  sourceTitle: null,
  publisher: null,
  date: null,
  url: null,
})

export const TERMS: Term[] = [
  {
    id: 'glossary:两不愁三保障',
    zh: '两不愁三保障',
    pinyin: 'liǎng bù chóu sān bǎozhàng',
    category: 'poverty',
    structure: 'numeric-abbreviation',
    formula: [
      {
        zh: '两不愁',
        en: 'two assurances',
        parts: [
          { zh: '不愁吃', en: 'adequate food' },
          { zh: '不愁穿', en: 'adequate clothing' },
        ],
      },
    ],
    renderings: [rendering('Two Assurances and Three Guarantees')],
  },
  {
    id: 'glossary:攻坚战',
    zh: '攻坚战',
    pinyin: 'gōngjiānzhàn',
    category: 'poverty',
    structure: 'compound',
    renderings: [rendering('critical battle')],
  },
  {
    id: 'glossary:脱贫攻坚战',
    zh: '脱贫攻坚战',
    pinyin: 'tuōpín gōngjiānzhàn',
    category: 'poverty',
    structure: 'compound',
    renderings: [rendering('the battle against poverty')],
  },
]

/** One person, three terms, and a document of two pairs in which they occur. */
export async function furnish(db: Database): Promise<void> {
  await ensureLocalUser(db, NOON, 'UTC')
  await replaceSharedTerms(db, TERMS)
  const place = { zhSentence: 0, enSentence: 0 }
  await replaceSharedDocument(
    db,
    {
      id: 'first',
      title: '打赢脱贫攻坚战',
      titleEn: 'Win the Battle Against Poverty',
      shortTitle: '脱贫',
      shortTitleEn: 'Poverty',
      publisher: '新华社',
      publisherEn: 'Xinhua',
      place: '成都',
      placeEn: 'Chengdu',
      publishedOn: '2018-02-14',
      savedFrom: {},
      translationOrigin: 'machine',
      translationBy: 'Duizhao',
      translatedOn: '2026-11-24',
      textAsSaved: '…',
      engineVersion: 'test',
      revision: '1',
      passages: [
        { id: 'first/p0', kind: 'headline', position: 0 },
        { id: 'first/p1', kind: 'paragraph', position: 1 },
      ],
      pairs: [
        { id: 'first/0', passageId: 'first/p0', position: 0 },
        { id: 'first/1', passageId: 'first/p1', position: 1 },
      ],
      sentences: [
        {
          pairId: 'first/0',
          language: 'zh',
          position: 0,
          text: '打赢脱贫攻坚战',
        },
        {
          pairId: 'first/0',
          language: 'en',
          position: 0,
          text: 'Win the battle against poverty',
        },
        {
          pairId: 'first/1',
          language: 'zh',
          position: 0,
          text: '实现两不愁三保障。',
        },
        {
          pairId: 'first/1',
          language: 'en',
          position: 0,
          text: 'Secure the Two Assurances and Three Guarantees.',
        },
      ],
      occurrences: [
        {
          pairId: 'first/0',
          termId: 'glossary:脱贫攻坚战',
          ...place,
          zhStart: 2,
          zhEnd: 7,
          enStart: 4,
          enEnd: 30,
        },
        {
          pairId: 'first/0',
          termId: 'glossary:攻坚战',
          ...place,
          zhStart: 4,
          zhEnd: 7,
          enStart: 8,
          enEnd: 14,
        },
        {
          pairId: 'first/1',
          termId: 'glossary:两不愁三保障',
          ...place,
          zhStart: 2,
          zhEnd: 8,
          enStart: 11,
          enEnd: 46,
        },
      ],
    },
    NOON,
  )
  await saveWords(db, [
    {
      id: 'first/0/zh0',
      words: [
        [0, 2, 'da3 ying2'],
        [2, 7, 'tuo1 pin2 gong1 jian1 zhan4'],
      ],
    },
    {
      id: 'first/1/zh0',
      words: [
        [0, 2, 'shi2 xian4'],
        [2, 8, 'liang3 bu4 chou2 san1 bao3 zhang4'],
        [8, 9, ''],
      ],
    },
  ])
}
