import type { CSSProperties } from 'react'
import type { VocabularyFigures } from '#core/reading/vocabulary.ts'
import { RARE_LEVEL } from '#core/reading/word-levels.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { percent } from './percent.ts'

const TALLEST_PX = 56

/** How many of the running words are of each level; those within the text's own are in ink. */
export async function LevelBars({
  locale,
  words: { byLevel, running },
  level,
}: {
  locale: Locale
  words: VocabularyFigures
  level: number
}) {
  const { t } = await getT('library', { lng: locale })
  const most = Math.max(...byLevel)
  return (
    <ol className="bars level-bars" aria-label={t('before.byLevel')}>
      {byLevel.map((count, at) => {
        const height = `${Math.round((count / most) * TALLEST_PX)}px`
        const name = at + 1 === RARE_LEVEL ? t('before.rare') : String(at + 1)
        return (
          <li key={name} data-within={at < level ? '' : undefined}>
            <span className="count">{percent(count / running, locale)}</span>
            <i style={{ '--height': height } as CSSProperties} />
            <span className="name">{name}</span>
          </li>
        )
      })}
    </ol>
  )
}
