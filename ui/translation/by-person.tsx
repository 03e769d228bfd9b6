'use client'
import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { Quote } from '#core/translation/choice.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'

/** Characters of a sentence by which it is known again. */
const SHOWN = 24

/** Whether also what a person has checked or written is replaced: each such sentence is named before. */
export function ByPerson({
  locale,
  documentHref,
  byPerson: { count, named },
  over,
  onOver,
}: {
  locale: Locale
  documentHref: string
  byPerson: Quote['byPerson']
  over: boolean
  onOver: (over: boolean) => void
}) {
  const { t } = useT('translation')
  const figure = (count: number) => new Intl.NumberFormat(HTML_LANG[locale]).format(count)
  const more = count - named.length
  return (
    <div className="by-person">
      <label className="tick">
        <input type="checkbox" checked={over} onChange={event => onOver(event.target.checked)} />
        {t('by.overChecked', { count, figure: figure(count) })}
      </label>
      <ul aria-label={t('by.replaced')}>
        {named.map(({ id, passage, zh }) => (
          <li key={id}>
            <Link className="link" href={`${documentHref}#p${passage}`}>
              {passage === 0 ? t('flagged.headline') : t('flagged.look', { passage: figure(passage) })}
            </Link>
            <span lang="zh-Hans">{zh.length > SHOWN ? `${zh.slice(0, SHOWN)}……` : zh}</span>
          </li>
        ))}
        {more > 0 && <li className="note">{t('flagged.more', { count: more, figure: figure(more) })}</li>}
      </ul>
    </div>
  )
}
