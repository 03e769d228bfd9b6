import { afterEach, expect, test, vi } from 'vitest'
import type { EditedPair, PairsChange } from '#core/alignment/edit.ts'
import type { TextStore } from './changes-outbox.ts'
import { createEditor, type Editor } from './editor.ts'

/** `甲|a b` is a pair; scores go up from 0.1. */
const pairsOf = (text: string): EditedPair[] =>
  text.split(' / ').map((pair, at) => {
    const [zh = '', en = ''] = pair.split('|')
    return {
      id: `${at}`,
      passage: 'p',
      kind: 'paragraph',
      zh: zh.split(' ').filter(Boolean),
      en: en.split(' ').filter(Boolean),
      score: 0.1 * (at + 1),
      checked: false,
    }
  })

const written = (editor: Editor) =>
  editor
    .state()
    .pairs.map(({ zh, en, checked }) => `${checked ? '✓' : ''}${zh.join(' ')}|${en.join(' ')}`)
    .join(' / ')

class Store implements TextStore {
  texts = new Map<string, string>()
  room: number
  constructor(room = Number.POSITIVE_INFINITY) {
    this.room = room
  }
  get length() {
    return this.texts.size
  }
  key = (at: number) => [...this.texts.keys()][at] ?? null
  getItem = (key: string) => this.texts.get(key) ?? null
  removeItem = (key: string) => void this.texts.delete(key)
  setItem = (key: string, text: string) => {
    const size = [...this.texts].reduce((sum, [other, value]) => sum + (other === key ? 0 : value.length), 0)
    if (size + text.length > this.room) throw new Error('full')
    this.texts.set(key, text)
  }
}

const START = '甲|a / 乙|b c / 丙|d'
const opened: Editor[] = []

type Desk = { local?: Store; session?: Store; pairs?: EditedPair[]; loaded?: EditedPair[] }

function open({
  local = new Store(),
  session = new Store(),
  pairs = pairsOf(START),
  loaded = pairs,
}: Desk = {}) {
  let next = 0
  const editor = createEditor({
    documentId: 'own',
    pairs,
    start: 0,
    changesUrl: '/changes',
    stores: { local, session },
    load: async () => loaded,
    realign: async () => ({ ok: true, pairs: pairsOf('甲|a b / 乙|c / 丙|d') }),
    newId: () => `new${next++}`,
  })
  opened.push(editor)
  return editor
}

afterEach(() => {
  for (const editor of opened.splice(0)) editor.end()
  vi.unstubAllGlobals()
})

/** A server that answers with these statuses in turn, then with 200; what it was sent. */
function server(...statuses: number[]): PairsChange[] {
  const sent: PairsChange[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const status = statuses.shift() ?? 200
    if (status === 0) throw new TypeError('failed to fetch')
    sent.push(JSON.parse(body))
    return new Response(JSON.stringify({ ok: status === 200, code: 'changed-elsewhere' }), { status })
  })
  return sent
}

const isSaved = (editor: Editor) => expect.poll(() => editor.state().saving).toBe('saved')

test('what is done shows at once, is undone and done again, and is sent in that order', async () => {
  const sent = server()
  const editor = open()
  editor.moveTo({ pair: 1, side: 'en', sentence: 0 })
  editor.run('shiftUp')
  expect(written(editor)).toBe('甲|a b / 乙|c / 丙|d')
  expect(editor.state().cursor).toEqual({ pair: 0, side: 'en', sentence: 1 })
  editor.run('check')
  editor.undo()
  editor.undo()
  expect(written(editor)).toBe(START)
  editor.redo()
  editor.redo()
  expect(written(editor)).toBe('✓甲|a b / 乙|c / 丙|d')
  await isSaved(editor)
  expect(sent).toHaveLength(6)
  expect(sent[2]!.before).toEqual(sent[1]!.after)
})

test('the history outlives a reload, also what was taken back', async () => {
  server()
  const session = new Store()
  const editor = open({ session })
  editor.run('mergeDown')
  editor.run('mergeDown')
  editor.undo()
  await isSaved(editor)
  const again = open({ session, pairs: [...editor.state().pairs] })
  expect(again.state().history).toEqual({ done: 1, undone: 1 })
  again.redo()
  expect(written(again)).toBe('甲 乙 丙|a b c d')
  again.undo()
  again.undo()
  expect(written(again)).toBe(START)
  again.run('check')
  expect(again.state().history).toEqual({ done: 1, undone: 0 })
})

test('a full store keeps what was done last; in memory nothing is lost', async () => {
  server()
  const session = new Store(900)
  const editor = open({ session })
  for (let n = 0; n < 10; n++) editor.run('check')
  expect(editor.state().history.done).toBe(10)
  await isSaved(editor)
  const again = open({ session, pairs: [...editor.state().pairs] })
  const { done } = again.state().history
  expect(done).toBeGreaterThan(1)
  expect(done).toBeLessThan(10)
  again.undo()
  expect(written(again)).toContain('✓甲')
})

test('what the server does not have yet is kept, shown after a crash and sent again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const sent = server(0, 500)
  const local = new Store()
  const editor = open({ local })
  editor.run('mergeDown')
  await vi.advanceTimersByTimeAsync(10)
  expect(editor.state().saving).toBe('away')
  editor.end()
  const again = open({ local })
  expect(written(again)).toBe('甲 乙|a b c / 丙|d')
  await vi.advanceTimersByTimeAsync(20)
  expect(again.state().saving).toBe('away')
  await vi.advanceTimersByTimeAsync(1100)
  expect(again.state().saving).toBe('saved')
  expect(sent.map(({ after }) => after.length)).toEqual([1, 1])
  expect(local.length).toBe(0)
  vi.useRealTimers()
})

test('a change that was saved though its answer got lost is not done twice', async () => {
  server()
  const local = new Store()
  const editor = open({ local })
  editor.run('mergeDown')
  editor.end()
  const again = open({ local, pairs: [...editor.state().pairs] })
  expect(written(again)).toBe('甲 乙|a b c / 丙|d')
  await isSaved(again)
})

test('a document that was changed elsewhere is loaded anew, and the page says so', async () => {
  server(409)
  const editor = open({ loaded: pairsOf('甲|x / 乙|y') })
  editor.run('mergeDown')
  editor.run('mergeDown')
  await expect.poll(() => editor.state().said?.what).toBe('changedElsewhere')
  expect(written(editor)).toBe('甲|x / 乙|y')
  expect(editor.state().history).toEqual({ done: 0, undone: 0 })
  await isSaved(editor)
})

test('aligning anew is one step; it is dropped when the pairs have changed meanwhile', async () => {
  server()
  const editor = open()
  await editor.realign()
  expect(written(editor)).toBe('甲|a b / 乙|c / 丙|d')
  editor.undo()
  expect(written(editor)).toBe(START)
  const aligning = editor.realign()
  editor.run('mergeDown')
  await aligning
  expect(editor.state().said?.what).toBe('changedMeanwhile')
  expect(written(editor)).toBe('甲 乙|a b c / 丙|d')
})

test('doubts are walked worst first; a checked one is no doubt any more', () => {
  server()
  const editor = open()
  const at = () => editor.state().cursor.pair
  expect(editor.state().doubts).toEqual([0, 1, 2])
  editor.goToDoubt(1, { checking: true })
  expect([at(), editor.state().doubts]).toEqual([1, [1, 2]])
  editor.goToDoubt(1)
  expect(at()).toBe(2)
  editor.goToDoubt(-1)
  expect(at()).toBe(1)
  editor.goToDoubt(1, { checking: true })
  editor.goToDoubt(1, { checking: true })
  expect([editor.state().doubts, editor.state().said?.what]).toEqual([[], 'noDoubts'])
})

test('the cursor stays with the text that an operation moves', () => {
  server()
  const editor = open({ pairs: pairsOf('甲|a / 乙|b c / 丙|d') })
  const text = () => {
    const { pairs, cursor } = editor.state()
    return pairs[cursor.pair]![cursor.side][cursor.sentence]
  }
  editor.moveTo({ pair: 1, side: 'en', sentence: 1 })
  for (const name of ['shiftDown', 'moveDown', 'moveUp', 'shiftUp', 'mergeUp', 'split'] as const) {
    editor.run(name)
    expect([name, text()]).toEqual([name, 'c'])
  }
})
