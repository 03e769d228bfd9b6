import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { placeHref } from '../frame/places.ts'
import { Track } from '../kit/track.tsx'
import type { Reading } from './types.ts'

/** Where reading stopped, or the text to begin with. */
export async function ReadingPlace({ locale, reading }: { locale: Locale; reading: Reading }) {
  const { t } = await getT('today', { lng: locale })
  return (
    <section aria-labelledby="h-read">
      <h2 id="h-read">{reading.begun ? t('reading.continue') : t('reading.first')}</h2>
      <Link className="text" href={placeHref(locale, 'library', reading.documentId)}>
        <p className="zh" lang="zh-Hans">
          {reading.title.zh}
        </p>
        <p className="en serif" lang="en">
          {reading.title.en}
        </p>
      </Link>
      <Track share={reading.progress} label={t('reading.progress')} />
      <p className="meta num">
        <span>
          {reading.passage > 0
            ? t('reading.passage', { number: reading.passage, passages: reading.passages })
            : t('reading.passages', { count: reading.passages })}
        </span>
        <span>{t('reading.terms', { count: reading.terms, kept: reading.kept })}</span>
      </p>
    </section>
  )
}
