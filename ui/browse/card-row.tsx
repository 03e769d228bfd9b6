// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table of HTML
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and says by aria-activedescendant where it is
'use client'
import { useT } from 'next-i18next/client'
import type { CSSProperties, MouseEvent } from 'react'
import type { BrowsedCard } from '#core/cards/browsed.ts'
import { readableWording } from '#core/wording/readable.ts'
import type { Locale } from '#i18n/config.ts'
import { formatDue } from '../cards/due-date.ts'
import { KIND_KEYS } from '../cards/kind-keys.ts'
import { FlagMark } from '../notes/flag-mark.tsx'
import { figure, STANDING_KEYS, standing } from './columns.ts'

/** One card of the table; without a card, a row that is still to come. */
export function CardRow({
  locale,
  now,
  card,
  index,
  place,
  selected,
  at,
  onPress,
}: {
  locale: Locale
  now: number
  card: BrowsedCard | undefined
  index: number
  place: CSSProperties
  selected: boolean
  /** Whether the keys are here. */
  at: boolean
  onPress: (event: MouseEvent) => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the table's
    <div
      id={`card-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={at ? 'card-row at' : 'card-row'}
      style={place}
      onClick={onPress}
    >
      {card && <Cells {...{ locale, now, card }} />}
    </div>
  )
}

function Cells({ locale, now, card }: { locale: Locale; now: number; card: BrowsedCard }) {
  const { t } = useT('browse')
  const { t: tCards } = useT('cards')
  const mark = standing(card)
  return (
    <>
      <div role="gridcell" className="pick">
        <span aria-hidden="true" />
      </div>
      <div role="gridcell" className="zh">
        <span lang="zh-Hans">{card.zh}</span> <span lang="en">{readableWording(card.english)}</span>
      </div>
      <div role="gridcell" className="kind">
        {tCards(KIND_KEYS[card.kind])}
      </div>
      <div role="gridcell" className="deck">
        {card.deck}
      </div>
      <div role="gridcell" className="due num">
        {mark
          ? t(STANDING_KEYS[mark])
          : card.due === null
            ? t('standing.new')
            : formatDue(card.due, now, locale)}
      </div>
      <div role="gridcell" className="ivl figure num">
        {card.interval ?? ''}
      </div>
      <div role="gridcell" className="s figure num">
        {figure(card.stability)}
      </div>
      <div role="gridcell" className="d figure num">
        {card.difficulty?.toFixed(1) ?? ''}
      </div>
      <div role="gridcell" className="lapses figure num">
        {card.lapses || ''}
      </div>
      <div role="gridcell" className="flag">
        {card.flag > 0 && <FlagMark flag={card.flag} />}
      </div>
      <div role="gridcell" className="labels">
        {card.tags.join(', ')}
      </div>
    </>
  )
}
