'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { SETTING_BOUNDS } from '#core/scheduling/study-settings.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Field } from '../kit/field.tsx'
import type { LoadWorkload } from './types.ts'
import { Workload } from './workload.tsx'

/** The share of cards one wants to remember when they are asked, and what it means in a hundred of them. */
export function Retention({
  locale,
  value,
  error,
  loadWorkload,
}: {
  locale: Locale
  value: number
  error: string | undefined
  loadWorkload: LoadWorkload
}) {
  const { t } = useT('settings')
  const [share, setShare] = useState(value)
  const percent = new Intl.NumberFormat(HTML_LANG[locale], { style: 'percent' }).format(share)
  const forgotten = Math.round((1 - share) * 100)
  return (
    <Field label={t('study.retention')} note={t('study.retentionNote', { count: forgotten })} error={error}>
      {control => (
        <>
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
          <Workload locale={locale} retention={share} load={loadWorkload} />
        </>
      )}
    </Field>
  )
}
