import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { ReactNode } from 'react'
import type { Tick } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Icon } from '../kit/icon.tsx'

/** `place`: the question on the page, from 0. `children`: the clock. */
export function QuizBar({
  locale,
  ticks,
  place,
  children,
}: {
  locale: Locale
  ticks: Tick[]
  place: number
  children?: ReactNode
}) {
  const { t } = useT('quiz')
  return (
    <header className="bar">
      <Link className="close" href={placeHref(locale, 'quiz')} prefetch={false} aria-label={t('leave')}>
        <Icon name="close" />
      </Link>
      <span className="count num">{t('progress', { position: place + 1, total: ticks.length })}</span>
      {children}
      <Ticks verdicts={ticks} />
    </header>
  )
}

/** A line for right, a slanted stroke for missed, an open one for what is not told yet, pale for what is to come. */
export function Ticks({ verdicts: ticks }: { verdicts: Tick[] }) {
  const { t } = useT('quiz')
  const count = (...of: Tick[]) => ticks.filter(tick => of.includes(tick)).length
  const left = count(null)
  const label = ticks.includes('given')
    ? t('ticksGiven', { given: ticks.length - left, left })
    : t('ticks', { right: count('right'), missed: count('almost', 'wrong'), left })
  return (
    <span className="marks push" role="img" aria-label={label}>
      {ticks.map((tick, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: questions never move
        <i key={index} className={CLASSES[tick ?? 'open']} />
      ))}
    </span>
  )
}

const CLASSES = { open: undefined, given: 'right', right: 'right', almost: 'missed', wrong: 'missed' }
