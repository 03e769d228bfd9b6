import { expect, test } from 'vitest'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import type { EditedPair } from './edit.ts'
import { conservesText } from './edit-check.ts'
import { realigned } from './edit-realign.ts'

const knowledge = {
  ...smallKnowledge(
    '老虎 老虎 [lao3 hu3] /tiger/',
    '河 河 [he2] /river/',
    '書 书 [shu1] /book/',
    '山 山 [shan1] /mountain/',
    '馬 马 [ma3] /horse/',
  ),
  glossary: [],
}
const nouns = [
  ['老虎', 'tiger'],
  ['河', 'river'],
  ['书', 'book'],
  ['山', 'mountain'],
  ['马', 'horse'],
] as const
const zhOf = (noun: number) => `我看见了一个${nouns[noun]![0]}在那里。`
const enOf = (noun: number) => `I saw a ${nouns[noun]![1]} over there.`

const pair = (id: number, zh: string[], en: string[], more: Partial<EditedPair> = {}): EditedPair => ({
  id: `${id}`,
  passage: id < 2 ? 'p0' : 'p1',
  kind: 'paragraph',
  zh,
  en,
  score: 0.1,
  checked: false,
  ...more,
})
const newId = () => 'new'

test('pairs that slipped by one find each other; ids and passages stay with the Chinese', () => {
  const slipped = [
    pair(0, [zhOf(0)], []),
    pair(1, [zhOf(1)], [enOf(0)]),
    pair(2, [zhOf(2)], [enOf(1)]),
    pair(3, [zhOf(3)], [enOf(2)]),
    pair(4, [zhOf(4)], [enOf(3), enOf(4)]),
  ]
  const found = realigned(slipped, knowledge, newId)!
  expect(found.map(({ zh, en }) => [zh, en])).toEqual([0, 1, 2, 3, 4].map(n => [[zhOf(n)], [enOf(n)]]))
  expect(found.map(({ id, passage }) => id + passage)).toEqual(['0p0', '1p0', '2p1', '3p1', '4p1'])
  expect(found.every(({ score }) => score > 0.3)).toBe(true)
})

test('a checked pair stays, whatever the aligner thinks of it', () => {
  const pairs = [
    pair(0, [zhOf(0)], []),
    pair(1, [zhOf(1)], [enOf(0), enOf(1)], { checked: true }),
    pair(2, [zhOf(2), zhOf(3)], [enOf(2)]),
    pair(3, [zhOf(4)], [enOf(3), enOf(4)]),
  ]
  const found = realigned(pairs, knowledge, newId)!
  expect(found.slice(0, 2)).toEqual([{ ...pairs[0], score: expect.any(Number) }, pairs[1]])
  expect(found.slice(2).map(({ zh }) => zh)).toEqual([[zhOf(2)], [zhOf(3)], [zhOf(4)]])
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  expect(conservesText(pairs, found)).toBe(true)
})

test('one side alone has nothing to be aligned with', () => {
  expect(realigned([pair(0, [zhOf(0)], [])], knowledge, newId)).toBeNull()
})
