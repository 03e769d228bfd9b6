'use client'
import { useT } from 'next-i18next/client'
import { orderRenderings, type Rendering } from '#core/terms/rendering.ts'
import type { Term } from '#core/terms/term.ts'
import type { Locale } from '#i18n/config.ts'
import { formatPartialDate } from '../kit/partial-date.ts'
import { englishOverTime } from '../terms/english-over-time.ts'
import { reliabilityKeys, statusKeys, usageKeys } from '../terms/term-words.ts'
import { More } from './more.tsx'

const SHOWN = 2

/** The English of a term: each rendering with what it is worth and where it comes from. */
export function EntryRenderings({ term, here, locale }: { term: Term; here: string | null; locale: Locale }) {
  const { t } = useT('reader')
  const renderings = orderRenderings(term.renderings)
  const other = here && !sameWording(here, renderings[0]?.text ?? '')
  return (
    <>
      <ul className="renderings" aria-label={t('entry.renderings')}>
        <More
          shown={SHOWN}
          label={count => t('entry.more', { count })}
          items={renderings.map((rendering, at) => (
            <RenderingItem
              key={`${rendering.text} ${rendering.date}`}
              rendering={rendering}
              best={at === 0}
              locale={locale}
            />
          ))}
        />
      </ul>
      {other && (
        <p className="here">
          <span className="faint">{t('entry.here')}</span>{' '}
          <span className="serif" lang="en">
            {here}
          </span>
        </p>
      )}
    </>
  )
}

const sameWording = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/^(the|an?) /, '')
function RenderingItem({ rendering, best, locale }: { rendering: Rendering; best: boolean; locale: Locale }) {
  const { t } = useT('reader')
  const { text, status, usage, reliability } = rendering
  return (
    <li className={best ? 'best' : undefined} data-status={status}>
      <p className="serif" lang="en">
        {text}
      </p>
      <p className="src">
        <b>{t(statusKeys[status])}</b>
        {usage && <span>{t(usageKeys[usage])}</span>}
        <Source rendering={rendering} locale={locale} />
        <span>{t(reliabilityKeys[reliability])}</span>
      </p>
    </li>
  )
}

function Source({
  rendering: { sourceTitle, publisher, date, url },
  locale,
}: {
  rendering: Rendering
  locale: Locale
}) {
  const title = sourceTitle ?? (publisher ? null : url)
  return (
    <>
      {publisher && <Named text={publisher} url={sourceTitle ? null : url} />}
      {date && (
        <time className="num" dateTime={date}>
          {formatPartialDate(date, locale)}
        </time>
      )}
      {title && <Named text={title} url={url} />}
    </>
  )
}

/** A publisher or a title, with the way there where the address is one of the web. */
function Named({ text, url }: { text: string; url: string | null }) {
  const lang = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en'
  if (!url || !/^https?:\/\//.test(url)) return <cite lang={lang}>{text}</cite>
  return (
    <a className="link" href={url} rel="noopener noreferrer" target="_blank" lang={lang}>
      {text}
    </a>
  )
}

/** How the English changed, where it did: the oldest first. */
export function EntryOverTime({ term, locale }: { term: Term; locale: Locale }) {
  const { t } = useT('reader')
  const dated = englishOverTime(term.renderings)
  if (dated.length === 0) return null
  return (
    <details className="over-time">
      <summary className="link">{t('entry.overTime')}</summary>
      <ol>
        {dated.map(({ text, date }) => (
          <li key={`${date} ${text}`}>
            <time className="num" dateTime={date}>
              {formatPartialDate(date, locale)}
            </time>
            <span className="serif" lang="en">
              {text}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
