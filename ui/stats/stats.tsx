import { getT } from '#i18n/server.ts'
import { Frame } from '../frame/frame.tsx'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'
import { CardStates } from './card-states.tsx'
import { Figures } from './figures.tsx'
import { MonthOfReviews } from './month-of-reviews.tsx'
import type { StatsProps } from './types.ts'

/** Facing pages: thirty days in figures on the left; day by day, and the cards as they stand, on the right. */
export async function Stats({ locale, stats }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const begun = stats.days.some(day => day.reviews > 0)
  const kept = stats.cards.new + stats.cards.learning + stats.cards.review > 0
  if (!begun && !kept) {
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
  return (
    <Frame locale={locale} current="stats" className="spread stats">
      <div className="verso">
        <h1>{t('title')}</h1>
        <Figures locale={locale} stats={stats} />
      </div>
      <div className="recto">
        <MonthOfReviews locale={locale} stats={stats} />
        <CardStates locale={locale} stats={stats} />
      </div>
    </Frame>
  )
}
