import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TranslatorKind } from '#core/translation/translator.ts'
import {
  KEY,
  MODEL,
  startTranslationServer,
  type TranslationServer,
  type Trouble,
} from '#tests/support/translation-server.ts'
import { askForAll, type Patience } from './ask.ts'
import { openTranslator } from './open.ts'
import type { TranslatorSettings } from './translator.ts'

let server: TranslationServer
beforeEach(async () => {
  server = await startTranslationServer()
  server.translate = zh => `E${zh.length}.`
})
afterEach(() => server.close())

const IMPATIENT: Patience = { firstWaitMs: 5, longestWaitMs: 20, altogetherMs: 1_200, silenceMs: 400 }
const PATHS: Record<TranslatorKind, string> = { openai: '/v1', deepl: '', libretranslate: '' }

const settings = (kind: TranslatorKind, more: Partial<TranslatorSettings> = {}): TranslatorSettings => ({
  kind,
  name: 'Test',
  address: server.address + PATHS[kind],
  model: MODEL,
  key: KEY,
  ...more,
})

/** Sentences of 1, 2, 3 … characters; answered as `E1.`, `E2.` … */
const request = (count: number) => ({
  title: '标题',
  before: [{ zh: '前文。', en: 'Before.' }],
  demands: [{ zh: '脱贫攻坚战', en: 'the battle against poverty' }],
  sentences: Array.from({ length: count }, (_, at) => ({ number: at + 1, zh: '字'.repeat(at + 1) })),
})

/** What comes, in order of the sentences: `1 2 3`; or the code of the failure. */
async function ask(
  of: TranslatorSettings,
  count = 3,
  signal = new AbortController().signal,
): Promise<string> {
  const got: string[] = []
  try {
    for await (const { number, en } of askForAll(openTranslator(of), request(count), {
      signal,
      patience: IMPATIENT,
    })) {
      expect(en).toBe(`E${number}.`)
      got.push(String(number))
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return got.sort().join(' ')
}

describe.each(['openai', 'deepl', 'libretranslate'] as const)('Asking %s', kind => {
  test('gives every sentence', async () => {
    expect(await ask(settings(kind))).toBe('1 2 3')
    expect(server.asked).toHaveLength(1)
  })

  const passing: [string, Trouble][] = [
    ['too many requests', { status: 429 }],
    ['a server in trouble', { status: 500 }],
    ['an answer that is no JSON', 'garbage'],
    ['silence', 'silent'],
    ['the original given back', 'echo'],
  ]
  test.each(passing)('goes on after %s', async (_, trouble) => {
    server.troubles = [trouble]
    expect(await ask(settings(kind))).toBe('1 2 3')
  })

  test('waits as long as it is told to', async () => {
    server.troubles = [{ status: 429, retryAfter: '1' }]
    const began = Date.now()
    expect(await ask(settings(kind))).toBe('1 2 3')
    expect(Date.now() - began).toBeGreaterThan(900)
  })

  test('gives up at once when it is told to wait longer than it bears', async () => {
    server.always = { status: 429, retryAfter: '3600' }
    expect(await ask(settings(kind))).toBe('translator-busy')
    expect(server.asked).toHaveLength(1)
  })

  test('gives up in time when nothing changes', async () => {
    server.always = { status: 503 }
    expect(await ask(settings(kind))).toBe('translator-down')
  })

  const lasting: [string, Trouble, string][] = [
    ['a quota that is used up', { status: kind === 'openai' ? 402 : 456 }, 'translator-quota'],
    ['an address that is none', { status: 404, body: 'nothing here' }, 'translator-address'],
  ]
  test.each(lasting)('ends at once for %s', async (_, trouble, code) => {
    server.always = trouble
    expect(await ask(settings(kind))).toBe(code)
    expect(server.asked).toHaveLength(1)
  })

  test('ends at once for a wrong key', async () => {
    expect(await ask(settings(kind, { key: 'other' }))).toBe('translator-key')
    expect(server.asked).toHaveLength(1)
  })

  test('says that nobody is there', async () => {
    expect(await ask(settings(kind, { address: 'http://127.0.0.1:9' }))).toBe('translator-unreachable')
  })

  test('ends as soon as it is called off', async () => {
    server.always = 'silent'
    const off = new AbortController()
    setTimeout(() => off.abort(new Error('called off')), 50)
    expect(await ask(settings(kind), 3, off.signal)).toBe('called off')
  })

  test('leaves out what is never answered', async () => {
    server.always = 'echo'
    expect(await ask(settings(kind), 2)).toBe('')
    expect(server.asked.length).toBeLessThan(8)
  })

  test('asks in halves where a request is refused', async () => {
    server.troubles = [{ status: 400 }]
    expect(await ask(settings(kind), 4)).toBe('1 2 3 4')
    expect(server.asked).toHaveLength(3)
  })
})

describe('A language model', () => {
  test('is told the title, what comes before and what is prescribed', async () => {
    await ask(settings('openai'))
    const told = JSON.stringify(server.asked[0]?.body)
    for (const part of ['标题', '前文。', 'Before.', '脱贫攻坚战 = the battle against poverty'])
      expect(told).toContain(part)
  })

  const broken: [string, Trouble, number[]][] = [
    ['the stream was cut off', { breaksAfter: 2, by: 'closing' }, [3, 4]],
    ['the stream ended early', { breaksAfter: 2, by: 'ending' }, [3, 4]],
    ['sentences were left out', { lacks: [1, 3] }, [2, 4]],
  ]
  test.each(broken)('is asked again for those alone that are missing when %s', async (_, trouble, again) => {
    server.troubles = [trouble]
    expect(await ask(settings('openai'), 4)).toBe('1 2 3 4')
    const told = JSON.stringify(server.asked[1]?.body)
    const numbers = [...told.matchAll(/\{\\"id\\":(\d)/g)].map(([, number]) => Number(number))
    expect(numbers).toEqual(again)
  })

  test('is not there', async () => {
    expect(await ask(settings('openai', { model: 'other' }))).toBe('translator-model')
  })

  test('gives sentences before it has given all', async () => {
    server.troubles = [{ slow: 150 }]
    const began = Date.now()
    const first = await askForAll(openTranslator(settings('openai')), request(4), {
      signal: new AbortController().signal,
      patience: IMPATIENT,
    }).next()
    expect(first.value).toEqual({ number: 1, en: 'E1.' })
    expect(Date.now() - began).toBeLessThan(500)
  })

  test('is reached by the address of the whole call too', async () => {
    expect(await ask(settings('openai', { address: `${server.address}/v1/chat/completions/` }))).toBe('1 2 3')
  })
})

test('a failure tells nothing of the key or the text', async () => {
  server.always = { status: 401, body: `{"error":{"message":"wrong key ${KEY}"}}` }
  for (const kind of ['openai', 'deepl', 'libretranslate'] as const) {
    const asking = askForAll(openTranslator(settings(kind)), request(1), {
      signal: new AbortController().signal,
      patience: IMPATIENT,
    })
    const error = await asking.next().then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(Error)
    expect(
      `${(error as Error).stack}${JSON.stringify(error)}${String((error as Error).cause)}`,
    ).not.toContain(KEY)
  }
})
