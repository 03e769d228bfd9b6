import type { Rendering } from '#core/terms/rendering.ts'
import type { Locale } from '#i18n/config.ts'
import { formatPartialDate } from '../kit/partial-date.ts'
import { Wording } from '../kit/wording.tsx'

/** How the English changed: a stroke at each date, the oldest first. */
export function TimeLine({
  locale,
  renderings,
}: {
  locale: Locale
  renderings: readonly (Rendering & { date: string })[]
}) {
  return (
    <ol className="time-line">
      {renderings.map(({ text, date, status }) => (
        <li key={`${date} ${text}`} data-status={status}>
          <time dateTime={date} className="num">
            {formatPartialDate(date, locale)}
          </time>
          <span className="serif" lang="en">
            <Wording of={text} />
          </span>
        </li>
      ))}
    </ol>
  )
}
