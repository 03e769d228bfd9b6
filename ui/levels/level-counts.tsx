'use client'
import { useT } from 'next-i18next/client'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'

/** How many words a list has at each level. */
export function LevelCounts({
  locale,
  levels,
}: {
  locale: Locale
  levels: readonly { name: string; words: number }[]
}) {
  const { t } = useT('levels')
  const figure = new Intl.NumberFormat(HTML_LANG[locale])
  return (
    <dl className="level-counts num">
      {levels.map(({ name, words }) => (
        <div key={name}>
          <dt>{t('level', { level: name })}</dt>
          <dd>{figure.format(words)}</dd>
        </div>
      ))}
    </dl>
  )
}
