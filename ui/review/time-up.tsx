import { useT } from 'next-i18next/client'
import { useEffect, useRef } from 'react'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'

/** The time box is at its end: one may go on, or leave. */
export function TimeUp({
  locale,
  minutes,
  done,
  onGoOn,
}: {
  locale: Locale
  minutes: number
  done: number
  onGoOn: () => void
}) {
  const { t } = useT('review')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <section className="session-end" aria-labelledby="time-up">
      <h1 id="time-up" ref={heading} tabIndex={-1} className="serif">
        {t('box.over', { count: minutes })}
      </h1>
      <p className="next">{t('end.done', { count: done })}</p>
      <div className="acts">
        <Act hint={t('keys.space')} onClick={onGoOn}>
          {t('box.goOn', { count: minutes })}
        </Act>
        <Word href={placeHref(locale, 'today')}>{t('end.today')}</Word>
      </div>
    </section>
  )
}
