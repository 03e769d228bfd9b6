'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { TranslatorKind, TranslatorView } from '#core/translation/translator.ts'
import { Act, Word } from '../kit/act.tsx'
import { Choice } from '../kit/choice.tsx'
import { Field } from '../kit/field.tsx'
import { failureText } from './failure-text.ts'
import type { TranslatorActions, TranslatorField } from './types.ts'

const ADDRESSES: Record<TranslatorKind, string> = {
  openai: 'http://127.0.0.1:11434/v1',
  deepl: 'https://api-free.deepl.com',
  libretranslate: 'http://127.0.0.1:5000',
}
const ADDRESS_NOTES = {
  openai: 'field.addressOpenai',
  deepl: 'field.addressDeepl',
  libretranslate: 'field.addressLibretranslate',
} as const
const WRONG = {
  address: 'wrong.address',
  model: 'wrong.model',
  key: 'wrong.key',
  price: 'wrong.price',
} as const
const CURRENCIES = ['USD', 'EUR', 'GBP', 'CNY', 'HKD', 'TWD', 'JPY', 'SGD', 'CHF', 'CAD', 'AUD']

/** What a translator is, new or to be changed. */
export function TranslatorForm({
  translator,
  save,
  onClose,
}: {
  translator: TranslatorView | null
  save: TranslatorActions['save']
  onClose: (saved: boolean) => void
}) {
  const { t } = useT('translation')
  const { t: tError } = useT('errors')
  const [kind, setKind] = useState<TranslatorKind>(translator?.kind ?? 'openai')
  const [failure, setFailure] = useState<{ code: string; field?: TranslatorField } | null>(null)
  const [waiting, setWaiting] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusRefused(form.current, failure?.field), [failure])
  const wrong = (field: TranslatorField) => (failure?.field === field ? t(WRONG[field]) : undefined)

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const text = (name: string) => String(data.get(name) ?? '')
    const price = text('price').trim()
    const { id = null } = translator ?? {}
    const rest = {
      kind,
      name: text('name'),
      address: text('address'),
      model: text('model'),
      key: text('key'),
    }
    setWaiting(true)
    const fields = { id, ...rest, price: price === '' ? null : Number(price), currency: text('currency') }
    const saved = await save(fields).catch(() => ({ ok: false as const, code: 'not-saved' }))
    setWaiting(false) // with what follows: Enter works as soon as the refusal is seen
    if (saved.ok) onClose(true)
    else setFailure(saved)
  }
  return (
    <form
      ref={form}
      className="translator-form"
      aria-label={t('set.formTitle')}
      onSubmit={send}
      onKeyDown={event => event.key === 'Escape' && onClose(false)}
      noValidate
    >
      <Choice
        legend={t('kind.legend')}
        name="kind"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'openai', label: t('kind.openai') },
          { value: 'deepl', label: t('kind.deepl') },
          { value: 'libretranslate', label: t('kind.libretranslate') },
        ]}
      />
      <Field label={t('field.address')} note={t(ADDRESS_NOTES[kind])} error={wrong('address')}>
        {control => (
          <input
            {...control}
            key={kind}
            className="input wide"
            name="address"
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            defaultValue={translator?.kind === kind ? translator.address : ADDRESSES[kind]}
          />
        )}
      </Field>
      {kind === 'openai' && (
        <Field label={t('field.model')} note={t('field.modelNote')} error={wrong('model')}>
          {control => (
            <input
              {...control}
              className="input"
              name="model"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              defaultValue={translator?.model ?? ''}
            />
          )}
        </Field>
      )}
      <Field
        label={t('field.key')}
        note={translator?.hasKey ? t('field.keyKept') : t('field.keyNote')}
        error={wrong('key')}
      >
        {control => (
          <input
            {...control}
            className="input"
            name="key"
            type="password"
            autoComplete="off"
            maxLength={1000}
          />
        )}
      </Field>
      <Field label={t('field.name')} note={t('field.nameNote')}>
        {control => (
          <input
            {...control}
            className="input"
            name="name"
            autoComplete="off"
            maxLength={100}
            defaultValue={translator?.name ?? ''}
          />
        )}
      </Field>
      <Field
        label={kind === 'openai' ? t('field.price') : t('field.priceOfCharacters')}
        note={t('field.priceNote')}
        error={wrong('price')}
      >
        {control => (
          <span className="price">
            <input
              {...control}
              className="input short num"
              name="price"
              inputMode="decimal"
              autoComplete="off"
              maxLength={12}
              defaultValue={translator?.price ?? ''}
            />
            <select
              className="input short"
              name="currency"
              aria-label={t('field.currency')}
              defaultValue={translator?.currency ?? 'USD'}
            >
              {CURRENCIES.map(currency => (
                <option key={currency}>{currency}</option>
              ))}
            </select>
          </span>
        )}
      </Field>
      <div className="acts saving">
        <Act type="submit" disabled={waiting}>
          {waiting ? t('set.saving') : t('set.save')}
        </Act>
        <Word onClick={() => onClose(false)}>{t('set.cancel')}</Word>
        <p role="status">{!waiting && failure && !failure.field && failureText(t, tError, failure.code)}</p>
      </div>
    </form>
  )
}

function focusRefused(form: HTMLFormElement | null, field: TranslatorField | undefined): void {
  const control = field && form?.elements.namedItem(field)
  if (control instanceof HTMLElement) control.focus()
}
