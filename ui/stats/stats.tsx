import type { ReactNode } from 'react'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { Frame } from '../frame/frame.tsx'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'
import { AnswersByAge } from './answers.tsx'
import { CardStates } from './card-states.tsx'
import { ChooseStats } from './choose-stats.tsx'
import { Counting } from './counting.tsx'
import { Distributions } from './distributions.tsx'
import { Figures } from './figures.tsx'
import { Forecast } from './forecast.tsx'
import { Hardest } from './hardest.tsx'
import { Hours } from './hours.tsx'
import { Retention } from './retention.tsx'
import { statsHref } from './stats-query.ts'
import { statsWords } from './stats-words.ts'
import { sumOf } from './sums.ts'
import { Time } from './time.tsx'
import type { StatsData, StatsProps } from './types.ts'
import { WordingErrors } from './wording-errors.tsx'
import { Year } from './year.tsx'

/** Facing pages: what is asked and its figures on the left, the year and the days ahead on the right; the pictures below. */
export async function Stats(props: StatsProps) {
  const { locale, stats } = props
  const { t } = await getT('stats', { lng: locale })
  if (isUntouched(stats)) return <NothingYet {...props} />
  const words = statsWords(locale)
  return (
    <Frame locale={locale} current="stats" className="stats">
      <Messages locale={locale} of={['stats']}>
        <div className="spread">
          <div className="verso">
            <h1>{t('title')}</h1>
            <ChooseStats {...props} />
            {stats.counting && <Counting job={stats.counting} />}
            <p className="span num">
              {words.fullDate(stats.days.from)} – {words.fullDate(stats.days.to)}
            </p>
            <Figures {...props} />
          </div>
          <div className="recto">
            <Year {...props} />
            <Forecast {...props} />
          </div>
        </div>
        <Group id="done" title={t('groups.done')}>
          <Done {...props} />
        </Group>
        <Group id="standing" title={t('groups.standing')}>
          <CardStates {...props} />
          <Distributions {...props} />
        </Group>
        <Group id="hard" title={t('groups.hard')}>
          <WordingErrors {...props} />
          <Hardest {...props} />
        </Group>
      </Messages>
    </Frame>
  )
}

function Group({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="plates" aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>{title}</h2>
      <div>{children}</div>
    </section>
  )
}

async function Done(props: StatsProps) {
  const { locale, stats } = props
  const { t } = await getT('stats', { lng: locale })
  if (sumOf(stats.byDay, stats.days).reviews > 0) {
    return (
      <>
        <Retention {...props} />
        <AnswersByAge {...props} />
        <Hours {...props} />
        <Time {...props} />
      </>
    )
  }
  return (
    <Empty says={t('noReviews')}>
      <Word href={placeHref(locale, 'review')}>{t('toReview')}</Word>
      {stats.range !== 'all' && (
        <Word href={statsHref(locale, { range: 'all', scope: stats.scope })}>{t('toAll')}</Word>
      )}
    </Empty>
  )
}

const isUntouched = ({ byDay, cards, scope, counting, marks }: StatsData): boolean =>
  scope.kind === 'all' &&
  counting === null &&
  byDay.length + marks.length === 0 &&
  cards.new + cards.suspended + cards.ages.learning + cards.ages.young + cards.ages.mature === 0

async function NothingYet({ locale }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  return (
    <Frame locale={locale} current="stats" className="desk">
      <h1 className="sr-only">{t('title')}</h1>
      <Empty says={t('empty.says')}>
        <Act href={placeHref(locale, 'library')}>{t('empty.read')}</Act>
        <Word href={placeHref(locale, 'terms')}>{t('empty.terms')}</Word>
      </Empty>
    </Frame>
  )
}
