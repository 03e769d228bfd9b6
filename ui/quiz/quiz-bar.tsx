import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { QuizVerdict } from '#core/quizzes/mark.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Icon } from '../kit/icon.tsx'

/** `place`: the question on the page, from 0. */
export function QuizBar({
  locale,
  verdicts,
  place,
}: {
  locale: Locale
  verdicts: (QuizVerdict | null)[]
  place: number
}) {
  const { t } = useT('quiz')
  return (
    <header className="bar">
      <Link className="close" href={placeHref(locale, 'quiz')} prefetch={false} aria-label={t('leave')}>
        <Icon name="close" />
      </Link>
      <span className="count num">{t('progress', { position: place + 1, total: verdicts.length })}</span>
      <Ticks verdicts={verdicts} />
    </header>
  )
}

/** A line for right, a slanted stroke for missed, pale for what is to come. */
export function Ticks({ verdicts }: { verdicts: (QuizVerdict | null)[] }) {
  const { t } = useT('quiz')
  const right = verdicts.filter(verdict => verdict === 'right').length
  const left = verdicts.filter(verdict => verdict === null).length
  const label = t('ticks', { right, missed: verdicts.length - right - left, left })
  return (
    <span className="marks push" role="img" aria-label={label}>
      {verdicts.map((verdict, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: questions never move
        <i key={index} className={verdict === null ? undefined : verdict === 'right' ? 'right' : 'missed'} />
      ))}
    </span>
  )
}
