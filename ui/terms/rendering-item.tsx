import type { Rendering } from '#core/terms/rendering.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { formatPartialDate } from '../kit/partial-date.ts'
import { Wording } from '../kit/wording.tsx'
import { reliabilityKeys, statusKeys, usageKeys } from './term-words.ts'

/** One English, what it is worth, and who says so. */
export async function RenderingItem({ locale, rendering }: { locale: Locale; rendering: Rendering }) {
  const { t } = await getT('terms', { lng: locale })
  const { text, status, reliability, usage } = rendering
  return (
    <li data-status={status}>
      <p className="text serif" lang="en">
        <Wording of={text} />
      </p>
      <p className="rendering-worth">
        <b>{t(statusKeys[status])}</b>
        {usage && <span>{t(usageKeys[usage])}</span>}
        <span>{t(reliabilityKeys[reliability])}</span>
      </p>
      <Source locale={locale} rendering={rendering} />
    </li>
  )
}

function Source({ locale, rendering }: { locale: Locale; rendering: Rendering }) {
  const { sourceTitle, publisher, date, url } = rendering
  if (!sourceTitle && !publisher && !date && !url) return null
  const address = url === null ? null : webAddress(url)
  return (
    <p className="rendering-source">
      {sourceTitle && <cite lang={languageOf(sourceTitle)}>{sourceTitle}</cite>}
      {publisher && <span lang={languageOf(publisher)}>{publisher}</span>}
      {date && (
        <time dateTime={date} className="num">
          {formatPartialDate(date, locale)}
        </time>
      )}
      {address && (
        <a className="link" href={address.href} rel="noreferrer" lang="en">
          {address.host.replace(/^www\./, '')}
        </a>
      )}
    </p>
  )
}

const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en')

/** An address that may be followed: of the web, and nothing else. */
function webAddress(url: string): URL | null {
  const address = URL.canParse(url) ? new URL(url) : null
  return address && /^https?:$/.test(address.protocol) ? address : null
}
