import { expect, test } from 'vitest'
import { packDocument, packPart, unpackDocument, unpackPart } from '#core/reading/packed.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { copyDocument } from '#tests/support/copy-document.ts'
import { furnish, ME, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { readDocument, readPart, readTerms, rememberPlace } from './read-document.ts'

const knowledge = smallKnowledge()
const long = { from: 'first', id: 'long', userId: ME, copies: 260 }
const zh = (passages: { pairs: { zh: { text: string }[] }[] }[]) =>
  passages.flatMap(({ pairs }) => pairs.flatMap(pair => pair.zh.map(({ text }) => text)))

describeOnBothDatabases('a long document', openDb => {
  test('comes with its headline and its first chunks, and whole by all of them', async () => {
    const { db } = await openDb()
    await furnish(db)
    const { pairs } = await copyDocument(db, long)
    const read = (await readDocument(db, knowledge, ME, 'long'))!
    expect(zh(read.passages)).toEqual(['打赢脱贫攻坚战'])
    expect(read.long).toMatchObject({ pairs, revision: 'long' })
    const { chunks, parts } = read.long!
    expect(parts.map(({ chunk }) => chunk)).toEqual([0, 1])

    const packed = packDocument(read, false)
    const sheet = unpackDocument(packed)
    expect(sheet.long!.parts[1]!.passages.map(({ pairs }) => pairs[0]!.id)).toEqual(
      parts[1]!.passages.map(({ pairs }) => pairs[0]!.id),
    )
    const seen: { number: number; position: number; id: string }[] = []
    for (const [chunk] of chunks.entries()) {
      const found = await readPart(db, knowledge, ME, { documentId: 'long', revision: 'long', chunk })
      if (!found.ok) throw new Error(found.code)
      const { passages, terms } = unpackPart(
        packPart(found.part, found.terms, false),
        packed.lengths,
        sheet.terms,
        sheet.long!.chunks,
      )
      expect(passages[0]!.pairs[0]!.marks).toHaveLength(1)
      expect(terms[0]?.pinyin).toBe('liǎng bù chóu sān bǎozhàng')
      seen.push(
        ...passages.flatMap(({ number, pairs }) =>
          pairs.map(({ id, position }) => ({ number, position, id })),
        ),
      )
    }
    expect(seen).toEqual(
      Array.from({ length: pairs - 1 }, (_, n) => ({ number: n + 1, position: n + 1, id: `long/${n + 1}` })),
    )
  })

  test('comes with the chunks around the place where reading stopped', async () => {
    const { db } = await openDb()
    await furnish(db)
    await copyDocument(db, long)
    const place = { documentId: 'long', pairId: 'long/200', progress: 0.8 }
    await rememberPlace(db, ME, place, NOON)
    const parts = (await readDocument(db, knowledge, ME, 'long'))!.long!.parts
    const sent = parts.flatMap(({ passages }) => passages.flatMap(({ pairs }) => pairs.map(({ id }) => id)))
    expect(sent).toContain('long/200')
    expect(sent).not.toContain('long/1')
    const asked = { documentId: 'long', revision: 'long', pairId: 'long/200' }
    expect(await readPart(db, knowledge, ME, asked)).toMatchObject({ ok: true, part: parts[1] })
  })

  test('refuses others, what it does not have, and what it has no longer', async () => {
    const { db } = await openDb()
    await furnish(db)
    await copyDocument(db, long)
    const ask = async (userId: string, asked: { revision?: string; chunk?: number; pairId?: string }) => {
      const { revision = 'long', chunk = 0, pairId } = asked
      const which = pairId === undefined ? { chunk } : { pairId }
      const found = await readPart(db, knowledge, userId, { documentId: 'long', revision, ...which })
      return found.ok || found.code
    }
    expect(await ask(ME, {})).toBe(true)
    expect(await ask('somebody else', {})).toBe('document-not-found')
    expect(await ask(ME, { revision: 'older' })).toBe('document-changed')
    expect(await ask(ME, { chunk: 9999 })).toBe('document-not-found')
    expect(await ask(ME, { pairId: 'first/1' })).toBe('document-not-found')
    expect(await readTerms(db, 'somebody else', 'long')).toBeNull()
  })

  test('tells of each term how often it stands in it, and where first', async () => {
    const { db } = await openDb()
    await furnish(db)
    await copyDocument(db, long)
    const terms = (await readTerms(db, ME, 'long'))!
    expect(terms.map(({ zh, count, first, state }) => ({ zh, count, first, state }))).toEqual([
      { zh: '两不愁三保障', count: 260, first: 1, state: 'new' },
      { zh: '脱贫攻坚战', count: 1, first: 0, state: 'new' },
      { zh: '攻坚战', count: 1, first: 0, state: 'new' },
    ])
  })
})

describeOnBothDatabases('a document that lacks a side', openDb => {
  test('says which language it has, and its pairs have no English', async () => {
    const { db } = await openDb()
    await furnish(db)
    const sides = () => ({ zh: true, en: false })
    await copyDocument(db, { from: 'first', id: 'bare', userId: ME, copies: 1, sides })
    const read = (await readDocument(db, knowledge, ME, 'bare'))!
    expect(read).toMatchObject({ only: 'zh', long: null })
    const unpacked = unpackDocument(packDocument(read, false))
    expect(unpacked.only).toBe('zh')
    expect(unpacked.passages[1]!.pairs[0]).toMatchObject({ en: [], marks: [{ en: null }] })
  })

  test('has both languages where a pair lacks one of them', async () => {
    const { db } = await openDb()
    await furnish(db)
    const sides = (pair: number) => ({ zh: pair !== 1, en: pair !== 2 })
    await copyDocument(db, { from: 'first', id: 'gaps', userId: ME, copies: 2, sides })
    const read = (await readDocument(db, knowledge, ME, 'gaps'))!
    const { passages, only } = unpackDocument(packDocument(read, false))
    expect(only).toBeNull()
    expect(passages.map(({ pairs }) => [pairs[0]!.zh.length, pairs[0]!.en.length])).toEqual([
      [1, 1],
      [0, 1],
      [1, 0],
    ])
  })
})
