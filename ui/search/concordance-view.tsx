import Link from 'next/link'
import type { Concordance, ConcordanceLine, InSentence, Sorting } from '#core/search/concordance.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { formatPartialDate } from '../kit/partial-date.ts'
import { passageHref } from '../kit/passage-href.ts'
import { Collocates } from './collocates.tsx'
import { RenderingYearsChart } from './rendering-years-chart.tsx'
import { type SearchQuery, searchHref } from './search-query.ts'

const LINES_A_PAGE = 50
/** More does not fit beside the key. */
const CONTEXT: Record<'zh' | 'en', number> = { zh: 32, en: 70 }

/** Every place in one line, the key under the key; beside them what is counted. */
export async function ConcordanceView({
  locale,
  query,
  concordance,
}: {
  locale: Locale
  query: SearchQuery
  concordance: Concordance
}) {
  const { t } = await getT('search', { lng: locale })
  const { lines, renderings, collocations, language } = concordance
  const shown = lines.slice(0, query.pages * LINES_A_PAGE)
  const left = lines.length - shown.length
  const sort = (by: Sorting, label: string) => (
    <Link
      href={searchHref(locale, { ...query, sort: by, pages: 1 })}
      scroll={false}
      prefetch={false}
      aria-current={query.sort === by ? 'true' : undefined}
    >
      {label}
    </Link>
  )
  return (
    <div className="concordance">
      <section className="lines" aria-label={t('concordance')}>
        <nav className="switch" aria-label={t('sort')}>
          <span className="what">{t('sort')}</span>
          {sort('left', t('sortLeft'))}
          {sort('right', t('sortRight'))}
          {sort('date', t('sortDate'))}
          {sort('document', t('sortDocument'))}
        </nav>
        <ol>
          {shown.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pair may have the key twice; lines come anew as a whole
            <Line key={`${line.pairId} ${at}`} locale={locale} line={line} asked={language} />
          ))}
        </ol>
        {left > 0 && (
          <p className="more-hits">
            <Link
              className="word"
              href={searchHref(locale, { ...query, pages: query.pages + 1 })}
              scroll={false}
              prefetch={false}
            >
              <span className="link num">
                {t('more', { figure: new Intl.NumberFormat(HTML_LANG[locale]).format(left) })}
              </span>
            </Link>
          </p>
        )}
      </section>
      {language === 'zh' && (
        <aside className="counted">
          <RenderingYearsChart locale={locale} renderings={renderings} />
          <Collocates locale={locale} query={query} collocations={collocations} />
        </aside>
      )}
    </div>
  )
}

async function Line({ locale, line, asked }: { locale: Locale; line: ConcordanceLine; asked: 'zh' | 'en' }) {
  const { t } = await getT('search', { lng: locale })
  const { zh, en, title, date, passage } = line
  const sides = asked === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  return (
    <li>
      {sides.map(side => {
        const given = side === 'zh' ? zh : en
        return given && <Side key={side} language={side} side={given} asked={side === asked} />
      })}
      <p className="place num">
        <Link href={passageHref(locale, line.documentId, passage)} prefetch={false}>
          <span>{passage === 0 ? t('headline') : t('passage', { number: passage })}</span>
        </Link>
        <span className="ui-zh" lang={HTML_LANG[locale]}>
          {title[locale] || title.zh}
        </span>
        {date && <time dateTime={date}>{formatPartialDate(date, locale)}</time>}
      </p>
    </li>
  )
}

function Side({ language, side, asked }: { language: 'zh' | 'en'; side: InSentence; asked: boolean }) {
  const lang = language === 'zh' ? 'zh-Hans' : 'en'
  const most = CONTEXT[language]
  const className = [language, language === 'en' && 'serif', asked && 'asked'].filter(Boolean).join(' ')
  if (side.key === '')
    return (
      <p className={`${className} whole`} lang={lang}>
        {side.before.length > most * 2 ? `${side.before.slice(0, most * 2)}…` : side.before}
      </p>
    )
  return (
    <p className={`${className} kwic`} lang={lang}>
      <span className="before">
        <span>{side.before.length > most ? `…${wholeFrom(side.before.slice(-most))}` : side.before}</span>
      </span>
      <mark>{side.key}</mark>
      <span className="after">
        {side.after.length > most ? `${wholeTo(side.after.slice(0, most))}…` : side.after}
      </span>
    </p>
  )
}

/** Without the part of a word, or of a character, that it begins with. */
const wholeFrom = (text: string) => text.replace(/^(?:[\p{Script=Latin}\p{M}'’-]+|[\udc00-\udfff])/u, '')

/** Without the part of one that it ends with. */
const wholeTo = (text: string) => text.replace(/(?:[\p{Script=Latin}\p{M}'’-]+|[\ud800-\udbff])$/u, '')
