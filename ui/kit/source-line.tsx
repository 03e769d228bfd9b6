import type { Rendering } from '#core/terms/rendering.ts'
import type { Locale } from '#i18n/config.ts'
import { formatPartialDate } from './partial-date.ts'
import { webAddress } from './web-address.ts'

export type RenderingSource = Pick<Rendering, 'sourceTitle' | 'publisher' | 'date' | 'url'>

/** In one line, who says so and when; nothing where neither is known. */
export function SourceLine({ locale, source }: { locale: Locale; source: RenderingSource }) {
  const { sourceTitle, publisher, date, url } = source
  const name = publisher ?? sourceTitle
  const address = url && webAddress(url)
  if (!name && !date) return null
  const named = {
    lang: /\p{Script=Han}/u.test(name ?? '') ? 'zh-Hans' : 'en',
    title: sourceTitle ?? undefined,
  }
  return (
    <p className="source-line">
      {name && address && (
        <a {...named} className="link" href={address} target="_blank" rel="noreferrer">
          {name}
        </a>
      )}
      {name && !address && <span {...named}>{name}</span>}
      {date && <time dateTime={date}>{formatPartialDate(date, locale)}</time>}
    </p>
  )
}
