import { expect, test } from 'vitest'
import type { Rating } from '#core/scheduling/memory.ts'
import type { Database } from '#db/client.ts'
import { createDeck } from '#db/decks.ts'
import { foldMissing } from '#db/note-text.ts'
import { createNote } from '#db/notes.ts'
import { ensureLocalUser } from '#db/people.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, daysLater, ME, NOON } from '#tests/support/furnish.ts'
import { browseCards, cardInFull, cardsFound, countFound } from './browse-cards.ts'
import { changeCards } from './change-cards.ts'
import { editNote } from './edit-note.ts'
import { saveReviews } from './save-reviews.ts'

/** Three notes with two cards each: p (脱贫, in Deck A), g (攻坚, in Deck A), r (乡村振兴, in 农村). */
async function furnishCards(db: Database): Promise<void> {
  await ensureLocalUser(db, NOON, 'UTC')
  await createDeck(db, ME, { id: 'a', name: 'Deck A' }, NOON)
  await createDeck(db, ME, { id: 'n', name: '農村' }, NOON)
  await addNote(db, 'p', 'a', ['脱贫', 'tuōpín', 'lift out of poverty'])
  await addNote(db, 'g', 'a', ['攻坚', 'gōngjiān', 'tackle 100% of problems'])
  await addNote(db, 'r', 'n', ['乡村振兴', 'xiāngcūn zhènxīng', 'rural revitalization'])
  await rate(db, 'p1', 'easy', 0)
  await rate(db, 'g1', 'again', 0)
  await rate(db, 'g1', 'again', 0)
  await rate(db, 'r1', 'good', 2)
  await act(db, { kind: 'suspend' }, 'g2')
  await act(db, { kind: 'bury' }, 'p2')
  await act(db, { kind: 'flag', flag: 3 }, 'r2')
  await act(db, { kind: 'leech', leech: true }, 'g1')
  await act(db, { kind: 'tag', name: '經濟 plan' }, 'p1')
}

/** So many notes with a card each, numbered from 0. */
async function furnishMany(db: Database, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, n) => n)
  const text = { pinyin: 'fāzhǎn', english: 'develop', userId: ME, createdAt: NOON }
  await db.note.createMany({ data: numbers.map(n => ({ ...text, id: `many${n}`, zh: `发展第${n}` })) })
  await foldMissing(db)
  const card = { userId: ME, deckId: 'a', kind: 'recognise', createdAt: NOON, state: 'new', due: NOON }
  await db.card.createMany({
    data: numbers.map(n => ({ ...card, ...UNSEEN, id: `many${n}`, noteId: `many${n}`, position: 10 + n })),
  })
}

const UNSEEN = { reps: 0, lapses: 0, learningStep: 0, scheduledDays: 0 }
const newId = counter('made')
const LATER = daysLater(3)

async function addNote(db: Database, id: string, deckId: string, [zh, pinyin, english]: string[]) {
  const note = { id, termId: null, pairId: null, formula: null, sentence: null }
  const text = { zh: zh ?? '', pinyin: pinyin ?? '', english: english ?? '' }
  const cards = ['recognise', 'produce'].map((kind, i) => ({ id: `${id}${i + 1}`, kind, position: i }))
  await createNote(db, ME, deckId, { ...note, ...text }, cards, NOON)
}

const act = (db: Database, what: Parameters<typeof changeCards>[2]['act'], cardId: string) =>
  changeCards(db, ME, { act: what, cardIds: [cardId] }, { now: LATER, newId })

async function rate(db: Database, cardId: string, rating: Rating, days: number): Promise<void> {
  const at = daysLater(days)
  const review = { id: newId(), cardId, kind: 'rating', rating, at: at.getTime(), durationMs: 900 } as const
  await saveReviews(db, ME, [review], at)
}

async function found(db: Database, search: string): Promise<string> {
  const answer = await cardsFound(db, ME, search, LATER)
  return answer.ok ? answer.ids.toSorted().join(' ') : answer.error.code
}

const WINDOW = { sort: 'made', descending: false, offset: 0, limit: 100 } as const

/** The first window of a search and how many there are, as the page asks for them. */
async function firstWindow(db: Database, search: string, window: Parameters<typeof browseCards>[3] = WINDOW) {
  const page = await browseCards(db, ME, search, window, LATER)
  if (!page.ok) throw new Error(page.error.code)
  const counted = page.total ?? (await countFound(db, ME, search, LATER))
  const total = typeof counted === 'number' ? counted : counted.ok && counted.total
  return { total, cards: page.cards, ids: page.cards.map(({ id }) => id) }
}

const SEARCHES = {
  '': 'g1 g2 p1 p2 r1 r2',
  'deck:"deck a"': 'g1 g2 p1 p2',
  'deck:农*': 'r1 r2',
  'deck:Deck': '',
  'tag:"经济 plan"': 'p1 p2',
  'tag:经*': 'p1 p2',
  'tag:none -kind:produce': 'g1 r1',
  'is:new': 'g2 p2 r2',
  '-is:new': 'g1 p1 r1',
  'is:due': 'g1 r1',
  'is:learn': 'g1 r1',
  'is:review': 'p1',
  'is:suspended': 'g2',
  'is:buried': 'p2',
  'is:leech or is:flagged': 'g1 r2',
  'flag:3': 'r2',
  'kind:recognise -deck:"Deck A"': 'r1',
  'prop:ivl>5': 'p1',
  'prop:reps>=2': 'g1',
  'prop:lapses>0': '',
  'prop:s>5': 'p1',
  'prop:d!=1': 'g1 g2 p2 r1 r2',
  '-prop:s>5': 'g1 g2 p2 r1 r2',
  'prop:due<=0': 'g1 r1',
  'prop:due>2': 'p1',
  'prop:r<0.9': 'g1',
  'prop:r>=0.9': 'p1 r1',
  'added:3': '',
  'added:4': 'g1 g2 p1 p2 r1 r2',
  'rated:2': 'r1',
  'rated:7:1': 'g1',
  'rated:7': 'g1 p1 r1',
  'mark:term': '',
  脫貧: 'p1 p2',
  'gong jian': 'g1 g2',
  xiāngcūn: 'r1 r2',
  'xiangcun -is:flagged': 'r1',
  'rural revital*': 'r1 r2',
  '100%': 'g1 g2',
  '1_0*problem': 'g1 g2',
  'POVERTY or (rural kind:produce)': 'p1 p2 r2',
  "x' OR '1'='1": '',
  '"': 'unclosed-quote',
} as const

describeOnBothDatabases('the search of cards', openDb => {
  test('finds what it says, and nothing else', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const searches = Object.keys(SEARCHES)
    const answers = await Promise.all(searches.map(async search => [search, await found(db, search)]))
    expect(Object.fromEntries(answers)).toEqual(SEARCHES)
    for (const [search, ids] of Object.entries(SEARCHES).filter(([search]) => search !== '"')) {
      const window = await firstWindow(db, search)
      expect([search, window.ids.toSorted().join(' '), window.total]).toEqual([
        search,
        ids,
        ids === '' ? 0 : ids.split(' ').length,
      ])
    }
  })

  test('a window of what is found comes in order, with how many there are', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const ids = async (sort: Parameters<typeof browseCards>[3]['sort'], descending: boolean) => {
      const page = await browseCards(db, ME, '', { sort, descending, offset: 1, limit: 3 }, LATER)
      return page.ok ? [page.total, ...page.cards.map(({ id }) => id)] : page.error.code
    }
    expect(await ids('lapses', false)).toEqual([null, 'p1', 'r1', 'g2'])
    expect(await ids('due', false)).toEqual([null, 'r1', 'p1', 'g2'])
    expect(await ids('ivl', true)).toEqual([null, 'r1', 'g1', 'r2'])
    expect(await ids('flag', true)).toEqual([null, 'p2', 'g2', 'r1'])
    const first = await firstWindow(db, 'is:new', { ...WINDOW, sort: 'zh', limit: 1 })
    expect(first).toMatchObject({ total: 3, cards: [{ state: 'new', due: null }] })
  })

  test('what is due comes first wherever the window begins, and what is new after it', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const ids = async (descending: boolean, offset: number, limit: number) => {
      const page = await browseCards(db, ME, '', { sort: 'due', descending, offset, limit }, LATER)
      return page.ok ? page.cards.map(({ id }) => id) : page.error.code
    }
    const [up, down] = [await ids(false, 0, 10), await ids(true, 0, 10)]
    expect([up, down]).toEqual([
      ['g1', 'r1', 'p1', 'g2', 'p2', 'r2'],
      ['p1', 'r1', 'g1', 'r2', 'p2', 'g2'],
    ])
    for (let offset = 0; offset < 8; offset++) {
      expect(await ids(false, offset, 2)).toEqual(up.slice(offset, offset + 2))
      expect(await ids(true, offset, 2)).toEqual(down.slice(offset, offset + 2))
    }
  })

  test('what is in many notes is found as what is in few', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    await furnishMany(db, 600)
    const many = await firstWindow(db, '发展')
    expect([many.total, many.ids[0], many.ids[99]]).toEqual([600, 'many0', 'many99'])
    expect(await firstWindow(db, '发展 第59')).toMatchObject({
      total: 11,
      ids: { 0: 'many59', 10: 'many599' },
    })
    expect(await firstWindow(db, 'fa*zhan -第5')).toMatchObject({ total: 489 })
    expect(await firstWindow(db, '展')).toMatchObject({ total: 600 })
    expect(await firstWindow(db, '展 发展 is:new 脱贫')).toMatchObject({ total: 0 })
    const tagged = Array.from({ length: 600 }, (_, n) => ({ userId: ME, noteId: `many${n}`, name: 'many' }))
    await db.noteTag.createMany({ data: tagged })
    const ofTag = await firstWindow(db, 'tag:many')
    expect([ofTag.total, ofTag.ids[99]]).toEqual([600, 'many99'])
    expect(await firstWindow(db, 'tag:many -第5')).toMatchObject({ total: 489 })
    expect(await firstWindow(db, 'tag:m* tag:經濟*')).toMatchObject({ total: 0 })
  })

  test('a note that is changed is found by what it says now, and changed back by what it said', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const text = { zh: ' 攻关 ', pinyin: 'gōngguān', english: '', remark: '見注', tags: ['b', 'b', ' '] }
    const edited = await editNote(db, ME, 'p', text, LATER)
    expect(edited).toMatchObject({ ok: true, before: { zh: '脱贫', tags: ['經濟 plan'] } })
    expect([await found(db, '见注'), await found(db, 'tag:b'), await found(db, '脱贫')]).toEqual([
      'p1 p2',
      'p1 p2',
      '',
    ])
    if (edited.ok) await editNote(db, ME, 'p', edited.before, LATER)
    expect([await found(db, 'tuopin tag:经*'), await found(db, 'tag:b')]).toEqual(['p1 p2', ''])
    expect(await editNote(db, ME, 'p', { ...text, zh: ' ' }, LATER)).toEqual({ ok: false, code: 'zh-empty' })
    expect(await editNote(db, ME, 'p', { ...text, zh: '\u200b' }, LATER)).toMatchObject({ code: 'zh-empty' })
    expect(await editNote(db, ME, 'p', { ...text, tags: ['x'.repeat(61)] }, LATER)).toEqual({
      ok: false,
      code: 'tag-too-long',
    })
    expect(await editNote(db, 'other', 'p', text, LATER)).toEqual({ ok: false, code: 'note-not-found' })
  })

  test('notes kept before there was a search are made findable, with their tags', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const before = await db.note.findMany({ orderBy: { id: 'asc' }, select: { folded: true } })
    await db.note.updateMany({ data: { folded: '' } })
    expect(await found(db, '脱贫')).toBe('')
    await foldMissing(db)
    expect(await db.note.findMany({ orderBy: { id: 'asc' }, select: { folded: true } })).toEqual(before)
  })

  test('a card comes with its note, its tags and its history', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    await act(db, { kind: 'reset' }, 'p1')
    const full = await cardInFull(db, ME, 'p1', LATER)
    expect(full).toMatchObject({
      card: { id: 'p1', deck: 'Deck A', zh: '脱贫', state: 'new', suspended: false },
      note: { pinyin: 'tuōpín', tags: ['經濟 plan'] },
      events: [
        { kind: 'reset', undone: false },
        { kind: 'rating', rating: 'easy', undone: false },
      ],
    })
    expect(await cardInFull(db, 'other', 'p1', LATER)).toBeNull()
  })

  test('nobody finds the cards of another', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    await db.user.create({
      data: { id: 'other', name: 'o', createdAt: NOON, settings: { create: { ...(await settings(db)) } } },
    })
    for (const search of ['', 'tag:经*', 'rated:7', '脱贫', '-is:new', 'deck:*'])
      expect(await cardsFound(db, 'other', search, LATER)).toEqual({ ok: true, ids: [] })
  })
})

async function settings(db: Database) {
  const { newCardsPerDay, reviewsPerDay, desiredRetention, dayStartHour, timeZone } =
    await db.settings.findFirstOrThrow()
  return { newCardsPerDay, reviewsPerDay, desiredRetention, dayStartHour, timeZone }
}
