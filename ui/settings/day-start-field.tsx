import { useT } from 'next-i18next/client'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Field } from '../kit/field.tsx'

/** The hour at which a study day begins. */
export function DayStartField({
  locale,
  value,
  error,
}: {
  locale: Locale
  value: number
  error: string | undefined
}) {
  const { t } = useT('settings')
  return (
    <Field label={t('study.dayStart')} note={t('study.dayStartNote')} error={error}>
      {control => (
        <select {...control} className="input num" name="dayStartHour" defaultValue={value}>
          {hoursOf(HTML_LANG[locale]).map((label, hour) => (
            <option key={label} value={hour}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** 00:00 to 23:00, as the language writes them. */
function hoursOf(lang: string): string[] {
  const clock = new Intl.DateTimeFormat(lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  return Array.from({ length: 24 }, (_, hour) => clock.format(hour * 3_600_000))
}
