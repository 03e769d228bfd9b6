'use client'
import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { Entry } from '#core/reading/entry.ts'
import type { FormulaGroup } from '#core/terms/term.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { formatPartialDate } from '../kit/partial-date.ts'
import { More } from './more.tsx'
import type { Spot } from './types.ts'

/** What the numbers of a formula stand for. */
export function EntryFormula({ groups, locale }: { groups: readonly FormulaGroup[]; locale: Locale }) {
  const { t } = useT('reader')
  return (
    <div className="expand" data-groups={groups.length}>
      {groups.map(({ zh, en, from, parts }) => (
        <dl key={`${zh} ${from}`}>
          <dt>
            <span lang="zh-Hans">{zh}</span>{' '}
            <span className="faint" lang="en">
              {en}
            </span>
            {from && (
              <span className="faint num">
                {' '}
                {t('entry.since', { date: formatPartialDate(from, locale) })}
              </span>
            )}
          </dt>
          {parts.map(part => (
            <dd key={part.zh}>
              <span lang="zh-Hans">{part.zh}</span>
              <span lang="en">{part.en}</span>
            </dd>
          ))}
        </dl>
      ))}
    </div>
  )
}

const GLOSSES_SHOWN = 2

/** CC-CEDICT's senses. */
export function EntryGlosses({ entry }: { entry: Entry }) {
  const { t } = useT('reader')
  if (entry.glosses.length === 0) return null
  return (
    <section className="glosses" aria-label={t('entry.dictionary')}>
      <h3>
        {t('entry.dictionary')} <span lang="en">CC-CEDICT</span>
      </h3>
      <ul>
        <More
          shown={GLOSSES_SHOWN}
          label={count => t('entry.more', { count })}
          items={entry.glosses.map(gloss => (
            <EntryGloss key={`${gloss.pinyin} ${gloss.traditional}`} gloss={gloss} text={entry.text} />
          ))}
        />
      </ul>
    </section>
  )
}

/** One entry of the dictionary: how it is read, here and in Taiwan, what it means, what it is counted with. */
function EntryGloss({ gloss, text }: { gloss: Entry['glosses'][number]; text: string }) {
  const { t } = useT('reader')
  const { pinyin, traditional, taiwan, alsoRead, senses, classifiers, from } = gloss
  const others = [
    ...taiwan.map(reading => t('entry.taiwan', { reading })),
    ...alsoRead.map(reading => t('entry.alsoRead', { reading })),
  ]
  return (
    <li>
      <span className="serif" lang="zh-Latn-pinyin">
        {pinyin}
      </span>
      {others.length > 0 && <span className="aside">{others.join(', ')}</span>}
      {traditional !== text && <span lang="zh-Hant">{traditional}</span>}
      <span className="senses">
        <span lang="en">{senses.join('; ')}</span>
        {from && (
          <span className="aside" lang="en">
            {from}
          </span>
        )}
        {classifiers.length > 0 && (
          <span className="aside">
            {t('entry.classifiers')}{' '}
            <span lang="zh-Hans">
              {classifiers.map(({ word, pinyin }) => `${word} ${pinyin}`).join(', ')}
            </span>
          </span>
        )}
      </span>
    </li>
  )
}

/** The terms and words inside this one, and the terms around it: each may be asked in turn. */
export function EntryNeighbours({
  entry,
  spot,
  onSwitch,
}: {
  entry: Entry
  spot: Spot
  onSwitch: (spot: Spot) => void
}) {
  const { t } = useT('reader')
  const rows = [
    { label: t('entry.within'), spans: entry.within },
    { label: t('entry.inside'), spans: entry.inside.filter(({ text }) => text.length > 1) },
  ]
  return rows.map(
    ({ label, spans }) =>
      spans.length > 0 && (
        <p className="neighbours" key={label}>
          <span className="faint">{label}</span>
          {spans.map(({ text, start, end }) => (
            <button
              type="button"
              key={start}
              lang="zh-Hans"
              onClick={() => onSwitch({ ...spot, start, end })}
            >
              {text}
            </button>
          ))}
        </p>
      ),
  )
}

/** Where else it stands, with a few characters around it. */
export function EntryPlaces({ entry, locale, onGo }: { entry: Entry; locale: Locale; onGo: () => void }) {
  const { t } = useT('reader')
  return (
    <ol className="places">
      {entry.occurrences.list.map(({ documentId, title, passage, pairId, before, text, after }) => (
        <li key={`${pairId} ${before}`}>
          <Link
            href={`${placeHref(locale, 'library', documentId)}#p${passage}`}
            title={title[locale]}
            prefetch={false}
            onClick={onGo}
          >
            <span lang="zh-Hans">
              {before}
              <b>{text}</b>
              {after}
            </span>
            <span className="num faint">
              {passage === 0 ? t('headline') : t('passage', { number: passage })}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
