import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { createDeck } from '#db/decks.ts'
import { foldMissing } from '#db/note-text.ts'
import { createNote } from '#db/notes.ts'
import { ensureLocalUser } from '#db/people.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { ME, NOON } from '#tests/support/furnish.ts'
import { cardsFound } from './browse-cards.ts'
import { editNote } from './edit-note.ts'

const NOTES = {
  plain: ['脱贫', 'tuōpín', 'get out of poverty'],
  zh: ['消除（绝对）贫困', 'xiāochú (juéduì) pínkùn', 'eliminate poverty'],
  en: ['攻坚', 'gōngjiān', '{win|secure} the fight'],
  escaped: ['函数', 'hánshù', String.raw`the \| sign`],
} as const

async function furnishNotes(db: Database): Promise<void> {
  await ensureLocalUser(db, NOON, 'UTC')
  await createDeck(db, ME, { id: 'deck', name: 'Deck' }, NOON)
  for (const [id, [zh, pinyin, english]] of Object.entries(NOTES)) {
    const note = { id, zh, pinyin, english, termId: null, pairId: null, formula: null, sentence: null }
    await createNote(db, ME, 'deck', note, [{ id, kind: 'recognise', position: 0 }], NOON)
  }
}

async function found(db: Database, search: string): Promise<string> {
  const answer = await cardsFound(db, ME, search, NOON)
  return answer.ok ? answer.ids.toSorted().join(' ') : answer.error.code
}

const SEARCHES = {
  消除绝对贫困: 'zh',
  消除贫困: 'zh',
  '消除（绝对）贫困': 'zh',
  xiaochupinkun: 'zh',
  '"xiaochu pinkun"': 'zh',
  '"xiāochú pínkùn"': 'zh',
  '"pinkun xiaochu"': '',
  'pinkun xiaochu': 'zh',
  '"secure the fight"': 'en',
  '"the | sign"': 'escaped',
  '"{win|"': '',
  pinkun: 'zh',
}

describeOnBothDatabases('the search of cards in notation', (openDb, provider) => {
  test('a note is found by each wording that it admits, and not by the signs', async () => {
    const { db } = await openDb()
    await furnishNotes(db)
    const answers = await Promise.all(Object.keys(SEARCHES).map(async q => [q, await found(db, q)]))
    expect(Object.fromEntries(answers)).toEqual(SEARCHES)
    const text = { zh: '脱(深度)贫', pinyin: '', english: '', remark: '', tags: [] }
    await editNote(db, ME, 'plain', text, NOON)
    expect([await found(db, '脱贫'), await found(db, '脱深度贫')]).toEqual(['plain', 'plain'])
  })

  test('what was folded before there were wordings is made anew, and nothing else', async () => {
    const { db } = await openDb()
    await furnishNotes(db)
    await db.note.updateMany({ data: { folded: '\nas it was written\n' } })
    const migration = `prisma/migrations/${provider}/20261129030000_fold_wordings/migration.sql`
    await db.$executeRawUnsafe(readFileSync(migration, 'utf8'))
    const stale = await db.note.findMany({ where: { folded: '' }, orderBy: { id: 'asc' } })
    expect(stale.map(({ id }) => id)).toEqual(['en', 'escaped', 'zh'])
    await foldMissing(db)
    expect([await found(db, '消除贫困'), await found(db, '"as it was written"')]).toEqual(['zh', 'plain'])
  })
})
