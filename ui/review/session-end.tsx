import { useT } from 'next-i18next/client'
import { useEffect, useRef } from 'react'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { errorText } from '../kit/error-text.ts'
import { RATING_NAMES, RATING_ORDER } from './rating-names.ts'
import { relativeTime } from './relative-time.ts'
import type { SessionState } from './session-state.ts'
import type { phaseOf, Summary } from './session-sums.ts'

type EndProps = {
  locale: Locale
  phase: ReturnType<typeof phaseOf>
  summary: Summary
  refused: SessionState['refused']
  /** Whether there is any card at all. */
  hasCards: boolean
  inDeck: boolean
  practice: boolean
  now: number
}

/** When no card is left: what was done, when the next one is due, and what else there is to do. */
export function SessionEnd(props: EndProps) {
  const { locale, phase, summary, refused, now } = props
  const { t } = useT('review')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const title = useTitle(props)
  return (
    <section className="session-end" aria-labelledby="end">
      <h1 id="end" ref={heading} tabIndex={-1} className="serif">
        {title}
      </h1>
      <p className="next">
        {!props.hasCards && t('end.noCardsHelp')}
        {props.hasCards &&
          phase === 'over' &&
          summary.nextDueAt !== null &&
          t('end.next', { when: relativeTime(summary.nextDueAt - now, locale) })}
      </p>
      {summary.cards > 0 && <Done summary={summary} practice={props.practice} />}
      <Refused refused={refused} />
      {phase === 'over' && (
        <div className="acts">
          <Act href={placeHref(locale, 'library')}>{props.hasCards ? t('end.read') : t('end.library')}</Act>
          {props.hasCards && <Word href={placeHref(locale, 'review', 'study')}>{t('end.study')}</Word>}
          {props.hasCards && <Word href={placeHref(locale, 'quiz')}>{t('end.quiz')}</Word>}
          <Word href={placeHref(locale, 'today')}>{t('end.today')}</Word>
        </div>
      )}
    </section>
  )
}

function useTitle({ phase, summary, hasCards, inDeck }: EndProps): string {
  const { t } = useT('review')
  if (phase === 'waiting') return t('end.waiting')
  if (summary.cards > 0) return t('end.done', { count: summary.cards })
  if (hasCards) return t('end.nothingDue')
  return inDeck ? t('end.emptyDeck') : t('end.noCards')
}

function Done({
  summary: { ratings, durationMs, newLearnt },
  practice,
}: {
  summary: Summary
  practice: boolean
}) {
  const { t } = useT('review')
  const minutes = Math.round(durationMs / 60_000)
  return (
    <dl className="done">
      {RATING_ORDER.map(rating => (
        <div key={rating}>
          <dt>{t(RATING_NAMES[rating])}</dt>
          <dd className="num">{ratings[rating]}</dd>
        </div>
      ))}
      <div>
        <dt>{t('end.time')}</dt>
        <dd className="num">
          {minutes > 0 ? t('interval.minute', { count: minutes }) : t('end.underAMinute')}
        </dd>
      </div>
      {!practice && (
        <div>
          <dt>{t('end.new')}</dt>
          <dd className="num">{newLearnt}</dd>
        </div>
      )}
    </dl>
  )
}

/** Ratings that were not kept, each with the reason. */
function Refused({ refused }: { refused: SessionState['refused'] }) {
  const { t } = useT('errors')
  return refused.map(({ card, code }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
    <p className="refused" key={index}>
      <span lang="zh-Hans">{card.answer.zh}</span> {errorText(t, { code })}
    </p>
  ))
}
