'use client'
import { useT } from 'next-i18next/client'
import type { Estimate } from '#core/translation/estimate.ts'
import type { TranslatorView } from '#core/translation/translator.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { money, roughly } from './money.ts'

/** What a translation will take, before it begins, and how that was counted. */
export function EstimateLine({
  locale,
  estimate,
  translator,
  cost,
}: {
  locale: Locale
  estimate: Estimate
  translator: TranslatorView
  cost: number | null
}) {
  const { t } = useT('translation')
  const lang = HTML_LANG[locale]
  const figure = (count: number) => new Intl.NumberFormat(lang).format(count)
  const { sentences, characters, requests, tokensIn, tokensOut } = estimate
  const isByTokens = translator.counts === 'tokens'
  return (
    <dl className="estimate" aria-live="polite">
      <dt>{t('estimate.title')}</dt>
      <dd className="num">
        <span>{t('estimate.sentences', { count: sentences, figure: figure(sentences) })}</span>
        <span>{t('estimate.characters', { count: characters, figure: figure(characters) })}</span>
        <span>{t('estimate.requests', { count: requests, figure: figure(requests) })}</span>
        {isByTokens && (
          <span>
            {t('estimate.tokens', { read: roughly(tokensIn, lang), written: roughly(tokensOut, lang) })}
          </span>
        )}
        <strong>
          {cost === null
            ? t('estimate.noPrice')
            : t('estimate.cost', { cost: money(cost, translator.currency, lang) })}
        </strong>
        <span className="note">{isByTokens ? t('estimate.tokensNote') : t('estimate.charactersNote')}</span>
      </dd>
    </dl>
  )
}
