import Link from 'next/link'
import type { FlaggedTerm } from '#core/translation/flagged-term.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'

/** What one page can show without being a burden. */
const MOST = 50
/** Characters shown on each side of a term. */
const AROUND = 28

/** Terms that the translation has rendered otherwise than the glossary would, each in its sentence, with a way there. */
export async function FlaggedTerms({
  locale,
  documentHref,
  flagged,
}: {
  locale: Locale
  documentHref: string
  flagged: readonly FlaggedTerm[]
}) {
  const { t } = await getT('translation', { lng: locale })
  const figure = (count: number) => new Intl.NumberFormat(HTML_LANG[locale]).format(count)
  const more = flagged.length - MOST
  if (flagged.length === 0) return <p className="no-flags">{t('flagged.none')}</p>
  return (
    <section id="flagged" className="part" aria-labelledby="h-flagged">
      <header>
        <h2 id="h-flagged">
          {t('flagged.title', { count: flagged.length, figure: figure(flagged.length) })}
        </h2>
        <p className="part-note">{t('flagged.note')}</p>
      </header>
      <div>
        <ol className="flagged">
          {byPair(flagged.slice(0, MOST)).map(([first, ...others]) => (
            <li key={first.pairId}>
              <ul>
                {[first, ...others].map(flag => (
                  <li key={flag.termId}>
                    <p lang="zh-Hans">
                      {before(flag)}
                      <mark>{flag.sentence.slice(flag.start, flag.end)}</mark>
                      {after(flag)}
                    </p>
                    <p className="wanted">
                      {t('flagged.wanted')}{' '}
                      <span lang="en" className="serif">
                        {flag.wanted}
                      </span>
                    </p>
                  </li>
                ))}
              </ul>
              <div>
                <p lang="en" className="serif">
                  {first.en}
                </p>
                <Link className="link" href={`${documentHref}#p${first.passage}`}>
                  {first.passage === 0
                    ? t('flagged.headline')
                    : t('flagged.look', { passage: figure(first.passage) })}
                </Link>
              </div>
            </li>
          ))}
        </ol>
        {more > 0 && <p className="note">{t('flagged.more', { count: more, figure: figure(more) })}</p>}
      </div>
    </section>
  )
}

const byPair = (flagged: readonly FlaggedTerm[]) =>
  [...Map.groupBy(flagged, ({ pairId }) => pairId).values()] as [FlaggedTerm, ...FlaggedTerm[]][]

const before = ({ sentence, start }: FlaggedTerm) =>
  start > AROUND ? `……${sentence.slice(start - AROUND, start)}` : sentence.slice(0, start)

const after = ({ sentence, end }: FlaggedTerm) =>
  sentence.length - end > AROUND ? `${sentence.slice(end, end + AROUND)}……` : sentence.slice(end)
