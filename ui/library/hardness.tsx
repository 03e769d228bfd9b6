import Link from 'next/link'
import { bandsOf, type LevelWords, type ListShares } from '#core/reading/level-list.ts'
import type { BeforeReading } from '#core/reading/library.ts'
import { LEVELS, RARE_LEVEL } from '#core/reading/word-levels.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { placeHref } from '../frame/places.ts'
import { Name } from '../kit/name.tsx'
import { LevelBars } from './level-bars.tsx'
import { percent } from './percent.ts'

/** How hard the words of a text are: by the list that a person has chosen, else by how frequent they are. */
export const Hardness = ({ locale, text }: { locale: Locale; text: BeforeReading }) =>
  text.listed ? (
    <ByList locale={locale} shares={text.listed} words={text.byLevel} />
  ) : (
    <ByFrequency locale={locale} text={text} />
  )

/** A smaller share is none in whole hundredths. */
const WORTH_TELLING = 0.005

async function ByList({
  locale,
  shares,
  words,
}: {
  locale: Locale
  shares: ListShares
  words: readonly LevelWords[]
}) {
  const { t } = await getT('library', { lng: locale })
  const { name, running, levels, unlisted, byParts, level } = shares
  if (running === 0) return t('before.noLevel')
  const share = (count: number) => percent(count / running, locale)
  const reached = level === null ? null : levels[level - 1]?.name
  const bars = [...levels, { name: t('before.unlisted'), count: unlisted }]
  const bands = bandsOf(levels.length).map(({ from, to }) =>
    t(from === to ? 'before.atLevel' : 'before.atLevels', {
      share: share(levels.slice(from, to + 1).reduce((sum, { count }) => sum + count, 0)),
      from: levels[from]?.name,
      to: levels[to]?.name,
    }),
  )
  bands.push(t('before.notListed', { share: share(unlisted) }))
  return (
    <>
      <Name>{name}</Name>
      {t('before.listColon')}
      {reached
        ? t('before.listLevel', { level: reached })
        : t('before.listAbove', { level: levels.at(-1)?.name })}
      <LevelBars locale={locale} label={t('before.byLevel')} levels={bars} within={level ?? levels.length} />
      <span className="bands">{t('before.bands', { bands: bands.join(t('before.comma')) })}</span>
      <span className="note">
        {byParts / running >= WORTH_TELLING && `${t('before.byParts', { share: share(byParts) })} `}
        {t('before.listNote')}{' '}
        <Link className="link" href={`${placeHref(locale, 'settings')}#levels`} prefetch={false}>
          {t('before.changeList')}
        </Link>
      </span>
      <WordsByLevel locale={locale} words={words} />
    </>
  )
}

/** Which words are of which level, the hardest first; known ones are faint. */
async function WordsByLevel({ locale, words }: { locale: Locale; words: readonly LevelWords[] }) {
  const { t } = await getT('library', { lng: locale })
  return (
    <details className="words-by-level">
      <summary>{t('before.wordsByLevel')}</summary>
      <dl>
        {words.map(({ level, words, more }) => (
          <div key={level}>
            <dt>{level === null ? t('before.notInList') : t('before.levelName', { level })}</dt>
            <dd>
              <ul lang="zh-Hans">
                {words.map(({ word, known }) => (
                  <li key={word} data-known={known ? '' : undefined}>
                    {word}
                  </li>
                ))}
              </ul>
              {more > 0 && <span className="note">{t('before.moreWords', { count: more })}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

async function ByFrequency({ locale, text: { words, level } }: { locale: Locale; text: BeforeReading }) {
  const { t } = await getT('library', { lng: locale })
  const figure = (count: number) => new Intl.NumberFormat(HTML_LANG[locale]).format(count)
  const bars = words.byLevel.map((count, at) => ({
    name: at + 1 === RARE_LEVEL ? t('before.rare') : String(at + 1),
    count,
  }))
  return (
    <>
      {level === null
        ? t('before.noLevel')
        : level === RARE_LEVEL
          ? t('before.levelRare', { words: figure(LEVELS.at(-1) ?? 0) })
          : t('before.levelIs', { level, words: figure(LEVELS[level - 1] ?? 0) })}
      {level !== null && (
        <LevelBars locale={locale} label={t('before.byLevel')} levels={bars} within={level} />
      )}
      <span className="note">
        {t('before.levelNote')}{' '}
        <Link className="link" href={`${placeHref(locale, 'settings')}#levels`} prefetch={false}>
          {t('before.bringList')}
        </Link>
      </span>
    </>
  )
}
