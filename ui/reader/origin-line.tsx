import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ReadingDocument } from '#core/reading/document.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { formatPartialDate } from '../kit/partial-date.ts'
import { documentHref } from '../library/document-href.ts'
import { GlossSwitch } from './gloss-switch.tsx'

type Part = { locale: Locale; document: ReadingDocument }

/** Who published the original, where and when, and where this copy is from. */
export async function OriginalLine({ locale, document }: Part) {
  const { t } = await getT('library', { lng: locale })
  const { publisher, place, date, site } = document.origin
  const known = [publisher?.[locale], place?.[locale], date && writtenDate(date, locale)].filter(Boolean)
  const list = known.join(locale === 'zh' ? '，' : ', ')
  return (
    <Line label={t('origin.original')}>
      {list}
      {site && `${list ? (locale === 'zh' ? '，' : ', ') : ''}${t('origin.copy', { site: site[locale] })}`}
    </Line>
  )
}

/** What the translation is: never taken for an official one unless it is. */
export async function TranslationLine({ locale, document }: Part) {
  const { t } = await getT('library', { lng: locale })
  const { origin, by, written = 0 } = document.translation
  const figure = (count: number) => new Intl.NumberFormat(HTML_LANG[locale]).format(count)
  const labels = {
    none: t('origin.none'),
    official: by ? t('origin.officialBy', { by }) : t('origin.official'),
    person: by ? t('origin.personBy', { by }) : t('origin.person'),
    machine: by ? t('origin.machineBy', { by }) : t('origin.machine'),
  }
  const own = origin === 'machine' && by === 'Duizhao'
  const what = origin === 'none' ? 'translation' : 'alignment'
  return (
    <Line label={t('origin.translation')}>
      {own ? t('origin.own') : labels[origin]}
      {written > 0 && ` · ${t('origin.written', { count: written, figure: figure(written) })}`}
      {document.own && (
        <Link className="link" href={documentHref(locale, document.id, what)} prefetch={false}>
          {origin === 'none' ? t('origin.translate') : t('origin.pairs')}
        </Link>
      )}
      {origin === 'none' && (
        <GlossSwitch
          href={documentHref(locale, document.id, 'gloss')}
          words={{ on: t('origin.gloss'), off: t('origin.unglossed'), shown: t('origin.glossed') }}
        />
      )}
    </Line>
  )
}

/** A day in full, `14 February 2018`; what is known less exactly as it is written everywhere. */
function writtenDate(date: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatPartialDate(date, locale)
  const format = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(date))
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className="origin">
      {label} <span>{children}</span>
    </p>
  )
}
