'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Entry } from '#core/reading/entry.ts'
import { cutSyllables } from '#core/reading/syllables.ts'
import type { Locale } from '#i18n/config.ts'
import { EntryActs } from './entry-acts.tsx'
import { EntryFormula, EntryGlosses, EntryNeighbours, EntryPlaces } from './entry-parts.tsx'
import { EntryOverTime, EntryRenderings } from './entry-renderings.tsx'
import { Grab } from './grab.tsx'
import { Listen } from './listen.tsx'
import type { PageText } from './page-text.ts'
import { placePopover } from './place-popover.ts'
import type { Spot } from './types.ts'
import type { Opened } from './use-opened.ts'
import { type NewWords, WordCutter } from './word-cutter.tsx'

type Props = {
  opened: Opened
  text: PageText
  locale: Locale
  onClose: () => void
  onPin: () => void
  onHover: (over: boolean) => void
  onRetry: () => void
  onSwitch: (spot: Spot) => void
  onKeep: (entry: Entry) => void
  onKnow: (entry: Entry) => void
  onCut: (cutting: boolean) => void
  onWords: (words: NewWords) => void
}

/** What there is to say about a term or word: beside it on a wide page, on a phone in a sheet from below. */
export function EntryPopover({ opened, text, locale, ...on }: Props) {
  const { onClose, onPin, onHover, onRetry, onSwitch, onKeep, onKnow, onCut, onWords } = on
  const { t } = useT('reader')
  const leaf = useRef<HTMLElement>(null)
  const [places, setPlaces] = useState(false)
  const { spot, entry, words, pinned, cutting } = opened
  const sentence = text.pairAt(spot.pair)?.zh[spot.sentence]
  useLayoutEffect(() => {
    if (leaf.current) placePopover(leaf.current, text, opened)
  }, [text, opened])
  useEffect(() => {
    if (pinned) leaf.current?.focus({ preventScroll: true })
  }, [pinned])
  return (
    <section
      ref={leaf}
      className="pop"
      role="dialog"
      aria-label={t('entry.label', { text: words })}
      tabIndex={-1}
      data-pinned={pinned || undefined}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
      onPointerDown={() => !pinned && onPin()}
    >
      <Grab leaf={leaf} onClose={onClose} label={t('entry.close')} />
      <div className="top">
        <h2 lang="zh-Hans">{words}</h2>
        <p className="py serif" lang="zh-Latn-pinyin">
          {entry && bySyllable(entry.pinyin)}
        </p>
        <Listen text={words} label={t('entry.listen')} />
      </div>
      {cutting && sentence ? (
        <WordCutter sentence={sentence} span={spot} onSave={onWords} onCancel={() => onCut(false)} />
      ) : entry ? (
        <>
          <Body entry={entry} locale={locale} />
          <EntryNeighbours entry={entry} spot={spot} onSwitch={onSwitch} />
          {places && <EntryPlaces entry={entry} locale={locale} onGo={onClose} />}
          <EntryActs
            entry={entry}
            places={places}
            onPlaces={() => setPlaces(!places)}
            onCut={() => onCut(true)}
            onKeep={onKeep}
            onKnow={onKnow}
          />
        </>
      ) : (
        <Waiting failed={opened.failed} onRetry={onRetry} />
      )}
    </section>
  )
}

function Body({ entry, locale }: { entry: Entry; locale: Locale }) {
  const { t } = useT('reader')
  const { term, here } = entry
  return (
    <>
      {term && term.renderings.length > 0 && (
        <>
          <EntryRenderings term={term} here={here} locale={locale} />
          <EntryOverTime term={term} locale={locale} />
        </>
      )}
      {term?.formula && <EntryFormula groups={term.formula} locale={locale} />}
      <EntryGlosses entry={entry} />
      {!term && entry.glosses.length === 0 && <p className="nothing">{t('entry.nothing')}</p>}
    </>
  )
}

function Waiting({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const { t } = useT('reader')
  if (!failed) return <p className="nothing">{t('entry.looking')}</p>
  return (
    <p className="nothing" role="alert">
      {t('entry.failed')}{' '}
      <button type="button" className="link" onClick={onRetry}>
        {t('entry.again')}
      </button>
    </p>
  )
}

const bySyllable = (pinyin: string): string =>
  cutSyllables(pinyin)
    .map(({ text }) => text.replace(/^['’-]/, ''))
    .join(' ') || pinyin
