'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, useState, useTransition } from 'react'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Act, Word } from '../kit/act.tsx'
import { Choice } from '../kit/choice.tsx'
import { EstimateLine } from './estimate-line.tsx'
import { failureText } from './failure-text.ts'
import type { Amount, Translation, TranslationActions } from './types.ts'

/** By whom, which sentences, what that takes; then the one act. `onStarted` has the page show the job. */
export function TranslateForm({
  locale,
  translation,
  start,
  onStarted,
}: {
  locale: Locale
  translation: Translation
  start: TranslationActions['start']
  onStarted: () => void
}) {
  const { t } = useT('translation')
  const { t: tError } = useT('errors')
  const { id, translators, amounts, standing } = translation
  const figure = (count: number) => new Intl.NumberFormat(HTML_LANG[locale]).format(count)
  const missing = amounts.missing.estimate.sentences
  const [translatorId, setTranslatorId] = useState(translators[0]?.id ?? '')
  const [scope, setScope] = useState<'missing' | 'all'>(missing > 0 ? 'missing' : 'all')
  const [over, setOver] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const [waiting, begin] = useTransition()
  const amount: Amount = scope === 'all' && over ? 'overChecked' : scope
  const place = Math.max(
    0,
    translators.findIndex(translator => translator.id === translatorId),
  )
  const translator = translators[place]
  const Start = missing > 0 ? Act : Word
  if (!translator) return null
  const send = (event: FormEvent) => {
    event.preventDefault()
    begin(async () => {
      const order = { documentId: id, translatorId: translator.id, amount }
      const started = await start(order).catch(() => ({ ok: false as const, code: 'not-saved' }))
      setCode(started.ok ? null : started.code)
      if (started.ok) onStarted()
    })
  }
  return (
    <form className="translate-form" onSubmit={send}>
      <Choice
        legend={t('by.which')}
        name="translator"
        value={translator.id}
        onChange={setTranslatorId}
        options={translators.map(({ id: value, name, model }) => ({
          value,
          label: model ? `${name} · ${model}` : name,
        }))}
      />
      {standing.withEnglish > 0 && missing > 0 && (
        <Choice
          legend={t('by.what')}
          name="scope"
          value={scope}
          onChange={setScope}
          options={[
            { value: 'missing', label: t('by.missing', { count: missing, figure: figure(missing) }) },
            { value: 'all', label: t('by.all') },
          ]}
        />
      )}
      {scope === 'all' && standing.checked > 0 && (
        <label className="tick">
          <input type="checkbox" checked={over} onChange={event => setOver(event.target.checked)} />
          {t('by.overChecked', { count: standing.checked, figure: figure(standing.checked) })}
        </label>
      )}
      {scope === 'all' && standing.withEnglish > 0 && <p className="note">{t('by.history')}</p>}
      <EstimateLine
        locale={locale}
        estimate={amounts[amount].estimate}
        translator={translator}
        cost={amounts[amount].costs[place] ?? null}
      />
      <div className="acts">
        <Start type="submit" disabled={waiting || amounts[amount].estimate.sentences === 0}>
          {waiting ? t('by.starting') : missing > 0 ? t('by.start') : t('by.again')}
        </Start>
        <p role="status" className="wrong">
          {!waiting && code && failureText(t, tError, code)}
        </p>
      </div>
    </form>
  )
}
