import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, NOON } from '#tests/support/furnish.ts'
import {
  KEY,
  MODEL,
  startTranslationServer,
  type TranslationServer,
} from '#tests/support/translation-server.ts'
import {
  deleteTranslator,
  listTranslators,
  presetTranslator,
  saveTranslator,
  tryTranslator,
} from './translators.ts'

let server: TranslationServer
beforeEach(async () => {
  server = await startTranslationServer()
})
afterEach(() => server.close())

async function translator(db: Database, more: { key?: string; model?: string } = {}): Promise<string> {
  const form = { kind: 'openai' as const, name: 'Local', price: 2, currency: 'EUR' }
  const saved = await saveTranslator(
    db,
    ME,
    { id: null, address: `${server.address}/v1`, model: MODEL, key: KEY, ...form, ...more },
    { now: NOON, newId: () => crypto.randomUUID() },
  )
  if (!saved.ok) throw new Error(saved.code)
  return saved.id
}

describeOnBothDatabases('A translator', openDb => {
  test('never shows its key', async () => {
    const { db } = await openDb()
    await furnish(db)
    await translator(db)
    const listed = await listTranslators(db, ME, {})
    expect(listed).toMatchObject([{ name: 'Local', hasKey: true, counts: 'tokens' }])
    expect(JSON.stringify(listed)).not.toContain(KEY)
    expect(await listTranslators(db, 'somebody else', {})).toEqual([])
  })

  test('keeps its key while its host stays, and no longer', async () => {
    const { db } = await openDb()
    await furnish(db)
    const id = await translator(db)
    const form = { id, kind: 'openai' as const, name: '', model: 'm', key: '', price: null, currency: '' }
    const options = { now: NOON, newId: counter('x') }
    await saveTranslator(db, ME, { ...form, address: `${server.address}/other` }, options)
    expect((await listTranslators(db, ME, {}))[0]).toMatchObject({ hasKey: true, model: 'm' })
    await saveTranslator(db, ME, { ...form, address: 'https://elsewhere.example/v1' }, options)
    expect((await listTranslators(db, ME, {}))[0]).toMatchObject({ hasKey: false })
  })

  test('is refused without what it needs', async () => {
    const { db } = await openDb()
    await furnish(db)
    const form = {
      id: null,
      kind: 'openai' as const,
      name: '',
      model: 'm',
      key: '',
      price: null,
      currency: '',
    }
    const save = (more: object) =>
      saveTranslator(
        db,
        ME,
        { ...form, address: 'http://localhost:11434/v1', ...more },
        { now: NOON, newId: counter('t') },
      )
    expect(await save({ address: 'file:///etc/passwd' })).toMatchObject({ field: 'address' })
    expect(await save({ address: 'http://me:key@example.com' })).toMatchObject({ field: 'address' })
    expect(await save({ model: ' ' })).toMatchObject({ field: 'model' })
    expect(await save({ kind: 'deepl' })).toMatchObject({ field: 'key' })
    expect(await save({ price: -1 })).toMatchObject({ field: 'price' })
    expect(await save({ id: 'not there' })).toMatchObject({ code: 'translator-not-found' })
  })

  test('is tried with one sentence', async () => {
    const { db } = await openDb()
    await furnish(db)
    server.translate = () => 'Not one left behind.'
    expect(await tryTranslator(db, ME, await translator(db))).toMatchObject({
      ok: true,
      en: 'Not one left behind.',
    })
    const wrong = await translator(db, { key: 'other' })
    expect(await tryTranslator(db, ME, wrong)).toEqual({ ok: false, code: 'translator-key' })
    await deleteTranslator(db, ME, wrong, NOON)
    expect(await tryTranslator(db, ME, wrong)).toEqual({ ok: false, code: 'translator-not-found' })
  })
})

test('an installation brings a translator by its environment', () => {
  expect(
    presetTranslator({
      DUIZHAO_TRANSLATOR_URL: 'http://127.0.0.1:11434/v1',
      DUIZHAO_TRANSLATOR_MODEL: 'qwen3',
    }),
  ).toMatchObject({
    kind: 'openai',
    name: '127.0.0.1:11434',
    model: 'qwen3',
    key: null,
  })
  expect(
    presetTranslator({
      DUIZHAO_TRANSLATOR_URL: 'https://api-free.deepl.com',
      DUIZHAO_TRANSLATOR_KIND: 'deepl',
      DUIZHAO_TRANSLATOR_KEY: 'k',
    }),
  ).toMatchObject({ kind: 'deepl', name: 'DeepL', key: 'k' })
  expect(presetTranslator({})).toBeNull()
  expect(
    presetTranslator({ DUIZHAO_TRANSLATOR_URL: 'http://x', DUIZHAO_TRANSLATOR_KIND: 'magic' }),
  ).toBeNull()
})
