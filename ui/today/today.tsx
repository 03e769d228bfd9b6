import { getT } from '#i18n/server.ts'
import { chineseDate } from '../days/chinese-date.ts'
import { Frame } from '../frame/frame.tsx'
import { DueToday } from './due-today.tsx'
import { FirstDay, FirstSteps } from './first-day.tsx'
import { LastDrill } from './last-drill.tsx'
import { LastQuiz } from './last-quiz.tsx'
import { ReadingPlace } from './reading-place.tsx'
import { TwoWeeks } from './two-weeks.tsx'
import type { TodayProps } from './types.ts'
import { type MoveTo, ZoneOffer } from './zone-offer.tsx'

/** Facing pages: what is due on the left; what was read, tested and done on the right. */
export async function Today({ locale, today, moveTo }: TodayProps & { moveTo: MoveTo }) {
  const { t } = await getT('today', { lng: locale })
  const first = !today.keptAnything && !today.reading?.begun && !today.lastQuiz && !today.lastDrill
  return (
    <Frame locale={locale} current="today" className="spread">
      <div className="verso">
        <p className="date" lang="zh-Hans">
          <time dateTime={today.todayKey}>{chineseDate(today.todayKey)}</time>
        </p>
        {first ? <FirstDay locale={locale} today={today} /> : <DueToday locale={locale} today={today} />}
        <ZoneOffer
          zone={today.timeZone}
          words={{
            says: t('zone.says', { zone: today.timeZone }),
            use: t('zone.use'),
            failed: t('zone.failed'),
          }}
          moveTo={moveTo}
        />
      </div>
      <div className="recto">
        {today.reading && <ReadingPlace locale={locale} reading={today.reading} />}
        {first && <FirstSteps locale={locale} />}
        {today.lastQuiz && <LastQuiz locale={locale} quiz={today.lastQuiz} today={today} />}
        {today.lastDrill && <LastDrill locale={locale} drill={today.lastDrill} today={today} />}
        {!first && <TwoWeeks locale={locale} today={today} />}
      </div>
    </Frame>
  )
}
