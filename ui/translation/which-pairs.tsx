'use client'
import { useT } from 'next-i18next/client'
import type { Which } from '#core/translation/choice.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Choice, type Option } from '../kit/choice.tsx'
import type { Translation } from './types.ts'

/** The first and the last passage of a choice, as they are typed. */
export type Range = { from: string; to: string }

/** Which sentences are translated: what there is to choose of them, and for passages from where to where. */
export function WhichPairs({
  locale,
  translation,
  which,
  range,
  onWhich,
  onRange,
}: {
  locale: Locale
  translation: Translation
  which: Which
  range: Range
  onWhich: (which: Which) => void
  onRange: (range: Range) => void
}) {
  const { t } = useT('translation')
  const { standing, flagged, passages } = translation
  const counted = (count: number) => ({
    count,
    figure: new Intl.NumberFormat(HTML_LANG[locale]).format(count),
  })
  const missing = standing.pairs - standing.withEnglish
  const rendered = new Set(flagged.map(({ pairId }) => pairId)).size
  const options: Option<Which>[] = []
  if (missing > 0) options.push({ value: 'missing', label: t('by.missing', counted(missing)) })
  if (rendered > 0) options.push({ value: 'flagged', label: t('by.flagged', counted(rendered)) })
  options.push({ value: 'passages', label: t('by.passages') }, { value: 'all', label: t('by.all') })
  const end = (side: keyof Range, label: string) => (
    <label>
      <span>{label}</span>
      <input
        className="input short num"
        type="number"
        inputMode="numeric"
        min={passages.first}
        max={passages.last}
        required
        value={range[side]}
        onChange={event => onRange({ ...range, [side]: event.target.value })}
      />
    </label>
  )
  return (
    <div className="which-pairs">
      <Choice legend={t('by.what')} name="which" value={which} onChange={onWhich} options={options} />
      {which === 'passages' && (
        <fieldset className="range">
          <legend className="sr-only">{t('by.passages')}</legend>
          {end('from', t('by.from'))}
          {end('to', t('by.to'))}
          <p className="note">
            {t(passages.first === 0 ? 'by.placesWithHeadline' : 'by.places', { ...passages })}
          </p>
        </fieldset>
      )}
    </div>
  )
}
