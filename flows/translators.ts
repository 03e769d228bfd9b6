import * as z from 'zod'
import { TRANSLATOR_KINDS, type TranslatorKind, type TranslatorView } from '#core/translation/translator.ts'
import type { Database } from '#db/client.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  createTranslator,
  findTranslator,
  listTranslators as listStored,
  type StoredTranslator,
  setTranslatorDeleted,
  updateTranslator,
} from '#db/translators.ts'
import { askForAll, PATIENCE } from './translators/ask.ts'
import { TranslatorFailed, type TranslatorFailure } from './translators/failure.ts'
import { COUNTS, openTranslator } from './translators/open.ts'
import type { TranslatorSettings } from './translators/translator.ts'

/** The one of the installation, from its environment. */
const PRESET = 'installation'
/** What a service is called at when nothing else is said. */
const DEFAULT_NAMES: Record<TranslatorKind, string> = {
  openai: 'OpenAI',
  deepl: 'DeepL',
  libretranslate: 'LibreTranslate',
}

type Environment = Record<string, string | undefined>

/**
 * The translator that an installation brings for all its people: DUIZHAO_TRANSLATOR_URL, with _KIND (`openai`), _MODEL, _KEY
 * and _NAME. Null without an address, or with settings that make none.
 */
export function presetTranslator(environment: Environment): StoredTranslator | null {
  const read = (name: string) => environment[`DUIZHAO_TRANSLATOR_${name}`]?.trim() || null
  const kind = z.enum(TRANSLATOR_KINDS).safeParse(read('KIND') ?? 'openai')
  const address = addressOf(read('URL') ?? '')
  if (!kind.success || !address) return null
  const name = read('NAME') ?? (kind.data === 'openai' ? new URL(address).host : DEFAULT_NAMES[kind.data])
  const rest = { model: read('MODEL'), key: read('KEY'), price: null, currency: null }
  return { id: PRESET, kind: kind.data, name, address, ...rest }
}

/** The translators that a person may use: the installation's first. */
export async function listTranslators(
  db: Database,
  userId: string,
  environment: Environment = process.env,
): Promise<TranslatorView[]> {
  const preset = presetTranslator(environment)
  return [...(preset ? [preset] : []), ...(await listStored(db, userId))].map(viewOf)
}

function viewOf({ key, kind, ...rest }: StoredTranslator): TranslatorView {
  const known = kind as TranslatorKind
  return { ...rest, kind: known, counts: COUNTS[known], hasKey: key !== null, isOwn: rest.id !== PRESET }
}

/** A translator with its key, for the server itself; null if this person has none of this id. */
export async function translatorOf(
  db: Database,
  userId: string,
  id: string,
  environment: Environment = process.env,
): Promise<(TranslatorSettings & { price: number | null; currency: string | null }) | null> {
  const found = id === PRESET ? presetTranslator(environment) : await findTranslator(db, userId, id)
  return found && { ...found, kind: found.kind as TranslatorKind }
}

/** What a person says of a translator. `key`: empty keeps the one there is, as long as the host stays the same. */
export type TranslatorForm = {
  kind: TranslatorKind
  name: string
  address: string
  model: string
  key: string
  price: number | null
  currency: string
}

export type TranslatorField = 'address' | 'model' | 'key' | 'price'
export type SaveTranslatorOutcome =
  | { ok: true; id: string }
  | { ok: false; code: 'translator-not-found' }
  | { ok: false; code: 'malformed'; field: TranslatorField }

/** Keeps a new translator, or with `id` changes one of this person's. */
export async function saveTranslator(
  db: Database,
  userId: string,
  { id, ...form }: TranslatorForm & { id: string | null },
  { now, newId }: { now: Date; newId: () => string },
): Promise<SaveTranslatorOutcome> {
  const address = addressOf(form.address)
  if (!address) return wrong('address')
  if (form.kind === 'openai' && form.model.trim() === '') return wrong('model')
  if (form.price !== null && !(form.price >= 0)) return wrong('price')
  return inTransaction(db, async tx => {
    const old = id === null ? null : await findTranslator(tx, userId, id)
    if (id !== null && !old) return { ok: false, code: 'translator-not-found' }
    const keptKey = old && new URL(old.address).host === new URL(address).host ? old.key : null
    const key = form.key.trim() || keptKey
    if (form.kind === 'deepl' && !key) return wrong('key')
    const row: StoredTranslator = {
      id: id ?? newId(),
      kind: form.kind,
      name: form.name.trim() || DEFAULT_NAMES[form.kind],
      address,
      model: form.kind === 'openai' ? form.model.trim() : null,
      key,
      price: form.price,
      currency: form.price === null ? null : form.currency.trim() || null,
    }
    if (old) await updateTranslator(tx, userId, row)
    else await createTranslator(tx, userId, row, now)
    return { ok: true, id: row.id }
  })
}

const wrong = (field: TranslatorField) => ({ ok: false, code: 'malformed', field }) as const

/** Its own machine and network are allowed: the person has chosen it. Without a name and password in it. */
function addressOf(text: string): string | null {
  const address = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  if (!address || !/^https?:$/.test(address.protocol)) return null
  return address.username || address.password ? null : address.href.replace(/\/$/, '')
}

export async function deleteTranslator(
  db: Database,
  userId: string,
  id: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; code: 'translator-not-found' }> {
  return told(await setTranslatorDeleted(db, userId, id, now))
}

export async function restoreTranslator(
  db: Database,
  userId: string,
  id: string,
): Promise<{ ok: true } | { ok: false; code: 'translator-not-found' }> {
  return told(await setTranslatorDeleted(db, userId, id, null))
}

const told = (done: boolean) =>
  done ? ({ ok: true } as const) : ({ ok: false, code: 'translator-not-found' } as const)

const TRIAL = { zh: '全面建成小康社会，一个都不能少。', title: '小康' }
const TRIAL_MS = 60_000

/** Has one sentence translated, and says what is wrong where that fails. */
export async function tryTranslator(
  db: Database,
  userId: string,
  id: string,
): Promise<
  { ok: true; zh: string; en: string } | { ok: false; code: TranslatorFailure | 'translator-not-found' }
> {
  const settings = await translatorOf(db, userId, id)
  if (!settings) return { ok: false, code: 'translator-not-found' }
  const request = { title: TRIAL.title, before: [], demands: [], sentences: [{ number: 1, zh: TRIAL.zh }] }
  const patience = { ...PATIENCE, altogetherMs: 0, silenceMs: TRIAL_MS }
  try {
    const options = { signal: AbortSignal.timeout(TRIAL_MS), patience }
    for await (const { en } of askForAll(openTranslator(settings), request, options))
      return { ok: true, zh: TRIAL.zh, en }
    return { ok: false, code: 'translator-unreadable' }
  } catch (error) {
    if (error instanceof TranslatorFailed) return { ok: false, code: error.code }
    if (error instanceof Error && error.name === 'TimeoutError')
      return { ok: false, code: 'translator-silent' }
    throw error
  }
}
