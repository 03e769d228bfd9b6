import { expect, test } from 'vitest'
import { NOTE_LIMITS } from '#core/cards/browsed.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { ownDocument } from '#tests/support/own-document.ts'
import { draftSelection, keepSelection } from './keep-selection.ts'
import { noteKinds } from './note-kinds.ts'

const knowledge = smallKnowledge(
  '實現 实现 [shi2 xian4] /to achieve/to realize/',
  '愁 愁 [chou2] /to worry about/',
  '攻堅 攻坚 [gong1 jian1] /to tackle/',
)
const making = () => ({ now: NOON, newId: counter('id') })
/** 实现两不愁三保障。 Secure the Two Assurances and Three Guarantees. */
const at = (start: number, end: number) => ({ documentId: 'first', pairId: 'first/1', start, end })

describeOnBothDatabases('cards from a selection', openDb => {
  test('a draft has the pinyin of the words selected, and the English that stands there', async () => {
    const { db } = await openDb()
    await furnish(db)
    const term = await draftSelection(db, knowledge, ME, at(2, 9))
    expect(term).toMatchObject({
      ...{ zh: '两不愁三保障', termId: 'glossary:两不愁三保障', from: 'aligned', noteId: null },
      ...{ english: 'Two Assurances and Three Guarantees', sentence: { termStart: 2, termEnd: 8 } },
    })
    expect(await draftSelection(db, knowledge, ME, at(0, 2))).toMatchObject({
      ...{ zh: '实现', pinyin: 'shíxiàn', termId: null },
      ...{ from: 'dictionary', english: 'to achieve; to realize' },
    })
    expect(await draftSelection(db, knowledge, ME, at(1, 5))).toMatchObject({
      ...{ zh: '现两不愁', from: 'sentence', english: 'Secure the Two Assurances and Three Guarantees.' },
    })
  })

  test('where a word is cut the pinyin is that of its parts', async () => {
    const { db } = await openDb()
    await furnish(db)
    expect(await draftSelection(db, knowledge, ME, at(4, 5))).toMatchObject({ zh: '愁', pinyin: 'chóu' })
  })

  test('an expression is kept with the English that was written, once', async () => {
    const { db } = await openDb()
    await furnish(db)
    const keeping = { ...at(0, 5), as: 'expression', english: ' free people from worry ' } as const
    const kept = await keepSelection(db, knowledge, ME, keeping, making())
    expect(kept).toMatchObject({ ok: true, cards: 3 })
    const note = await db.note.findFirstOrThrow({ where: { userId: ME } })
    expect(note).toMatchObject({
      ...{ zh: '实现两不愁', english: 'free people from worry', pairId: 'first/1', termId: null },
      sentence: { zh: '实现两不愁三保障。', termStart: 0, termEnd: 5 },
    })
    expect(await keepSelection(db, knowledge, ME, keeping, making())).toEqual({
      ...{ ok: true, noteIds: [], cards: 0 },
    })
    expect(await draftSelection(db, knowledge, ME, at(0, 5))).toMatchObject({ noteId: note.id })
  })

  test('a sentence is kept whole, to be translated both ways', async () => {
    const { db } = await openDb()
    await furnish(db)
    const kept = await keepSelection(db, knowledge, ME, { ...at(2, 4), as: 'sentence' }, making())
    const noteId = kept.ok ? kept.noteIds[0]! : ''
    expect((await noteKinds(db, ME, noteId))?.held).toEqual(['sentence', 'sentence-english'])
    expect(await db.note.findUniqueOrThrow({ where: { id: noteId } })).toMatchObject({
      zh: '实现两不愁三保障。',
      english: 'Secure the Two Assurances and Three Guarantees.',
    })
  })

  test('a sentence is kept that is as long as a note may be, and none that is longer', async () => {
    const { db } = await openDb()
    await furnish(db)
    const long = (count: number) =>
      String.fromCodePoint(...Array.from({ length: count }, (_, i) => 0x4e00 + 17 * i))
    const zh = [long(NOTE_LIMITS.zh), long(NOTE_LIMITS.zh + 1)]
    await ownDocument(
      db,
      zh.map(text => ({ zh: [text], en: ['Long.'] })),
    )
    const keep = (pair: number) =>
      keepSelection(
        db,
        knowledge,
        ME,
        { documentId: 'own', pairId: `own/${pair}`, start: 0, end: 2, as: 'sentence' },
        making(),
      )
    expect(await keep(0)).toMatchObject({ ok: true, cards: 2 })
    expect(await keep(1)).toEqual({ ok: false, code: 'selection-too-long' })
    expect((await db.note.findFirstOrThrow()).zh).toBe(zh[0])
  })

  test('a selection may go over the sentences of its pair', async () => {
    const { db } = await openDb()
    await furnish(db)
    await ownDocument(db, [
      { zh: ['标题'], en: ['Title'] },
      { zh: ['要攻坚。', '要实现。'], en: ['Tackle, achieve.'] },
    ])
    const over = { documentId: 'own', pairId: 'own/1', start: 1, end: 7 }
    expect(await draftSelection(db, knowledge, ME, over)).toMatchObject({
      ...{ zh: '攻坚。要实现', from: 'sentence' },
      sentence: { zh: '要攻坚。要实现。', termStart: 1, termEnd: 7 },
    })
  })

  test('nothing is kept without English, of signs alone, or of a text that one may not read', async () => {
    const { db } = await openDb()
    await furnish(db)
    const keep = (of: ReturnType<typeof at>, english: string, user = ME) =>
      keepSelection(db, knowledge, user, { ...of, as: 'expression', english }, making())
    expect(await keep(at(0, 5), ' ')).toEqual({ ok: false, code: 'english-empty' })
    expect(await keep(at(8, 9), 'x')).toEqual({ ok: false, code: 'document-not-found' })
    await ownDocument(db, [{ zh: ['标题'], en: ['Title'] }])
    const own = { documentId: 'own', pairId: 'own/0', start: 0, end: 2 }
    expect(await draftSelection(db, knowledge, 'somebody', own)).toBeNull()
    expect(await db.note.count()).toBe(0)
  })
})
