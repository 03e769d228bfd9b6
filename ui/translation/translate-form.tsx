'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, useState, useTransition } from 'react'
import type { TranslationChoice, Which } from '#core/translation/choice.ts'
import type { Locale } from '#i18n/config.ts'
import { Act, Word } from '../kit/act.tsx'
import { Choice } from '../kit/choice.tsx'
import { documentHref } from '../library/document-href.ts'
import { ByPerson } from './by-person.tsx'
import { EstimateLine } from './estimate-line.tsx'
import { failureText } from './failure-text.ts'
import type { Translation, TranslationActions } from './types.ts'
import { queryOf, useQuote } from './use-quote.ts'
import { type Range, WhichPairs } from './which-pairs.tsx'

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
  const { id, translators, passages, standing } = translation
  const here = documentHref(locale, id)
  const [translatorId, setTranslatorId] = useState(translators[0]?.id ?? '')
  const [which, setWhich] = useState<Which>(translation.choice.which)
  const [range, setRange] = useState<Range>({ from: String(passages.first), to: String(passages.last) })
  const [over, setOver] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const [waiting, begin] = useTransition()
  const choice = choiceOf(which, range)
  const { quote, isLost } = useQuote(`${here}/translation/quote`, queryOf(choice, over), {
    query: queryOf(translation.choice, false),
    quote: translation.quote,
  })
  const place = Math.max(
    0,
    translators.findIndex(translator => translator.id === translatorId),
  )
  const translator = translators[place]
  const isFirst = standing.withEnglish < standing.pairs
  const Start = isFirst ? Act : Word
  if (!translator) return null
  const send = (event: FormEvent) => {
    event.preventDefault()
    begin(async () => {
      const order = { documentId: id, translatorId: translator.id, choice, overChecked: over }
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
      <WhichPairs
        locale={locale}
        translation={translation}
        which={which}
        range={range}
        onWhich={chosen => {
          setWhich(chosen)
          setOver(false) // those that were named were of another choice
        }}
        onRange={typed => {
          setRange(typed)
          setOver(false)
        }}
      />
      {quote && quote.byPerson.count > 0 && (
        <ByPerson
          locale={locale}
          documentHref={here}
          byPerson={quote.byPerson}
          over={over}
          onOver={setOver}
        />
      )}
      {which !== 'missing' && standing.withEnglish > 0 && <p className="note">{t('by.history')}</p>}
      {quote ? (
        <EstimateLine
          locale={locale}
          estimate={quote.estimate}
          translator={translator}
          cost={quote.costs[place] ?? null}
        />
      ) : (
        <p className="note" role="status">
          {t(isLost ? 'estimate.lost' : 'estimate.counting')}
        </p>
      )}
      <div className="acts">
        <Start type="submit" disabled={waiting || !quote || quote.estimate.sentences === 0}>
          {waiting ? t('by.starting') : which === 'all' && !isFirst ? t('by.again') : t('by.start')}
        </Start>
        <p role="status" className="wrong">
          {!waiting && code && failureText(t, tError, code)}
        </p>
      </div>
    </form>
  )
}

const choiceOf = (which: Which, { from, to }: Range): TranslationChoice =>
  which === 'passages' ? { which, from: Number(from), to: Number(to) } : { which }
