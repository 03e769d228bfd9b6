'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { SETTING_BOUNDS } from '#core/scheduling/study-settings.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Field } from '../kit/field.tsx'

/** The share of cards one wants to remember when they are asked, and what it means in a hundred of them. */
export function Retention({
  locale,
  value,
  error,
}: {
  locale: Locale
  value: number
  error: string | undefined
}) {
  const { t } = useT('settings')
  const [share, setShare] = useState(value)
  const percent = new Intl.NumberFormat(HTML_LANG[locale], { style: 'percent' }).format(share)
  const forgotten = Math.round((1 - share) * 100)
  return (
    <Field label={t('study.retention')} note={t('study.retentionNote', { count: forgotten })} error={error}>
      {control => (
        <div className="range">
          <input
            {...control}
            type="range"
            name="desiredRetention"
            {...SETTING_BOUNDS.desiredRetention}
            value={share}
            aria-valuetext={percent}
            onChange={event => setShare(event.target.valueAsNumber)}
          />
          <output className="serif num">{percent}</output>
        </div>
      )}
    </Field>
  )
}
