// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table of HTML
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and says by aria-activedescendant where it is
'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { type BrowsedCard, CARD_COLUMNS, type CardColumn } from '#core/cards/browsed.ts'
import type { Locale } from '#i18n/config.ts'
import { CardRow } from './card-row.tsx'
import { COLUMN_KEYS, isNumber } from './columns.ts'
import { isSelected, type Selection, selectAll, selectOne, selectTo, toggle } from './selection.ts'
import { WINDOW } from './use-rows.ts'

const ROW_PX = 37
const PHONE_ROW_PX = 76

/** Cards in rows of one height, of which only those in sight are there; on a phone a list. */
export function CardTable(props: {
  locale: Locale
  now: number
  /** Rows that there are, as far as it is known. */
  length: number
  row: (at: number) => BrowsedCard | undefined
  load: (window: number) => void
  phone: boolean
  order: { sort: string; descending: boolean }
  onOrder: (column: CardColumn) => void
  selection: Selection
  onSelect: (selection: Selection) => void
  onOpen: (card: BrowsedCard) => void
}) {
  const { t } = useT('browse')
  const { length, row, load, phone, selection, onSelect } = props
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (phone ? PHONE_ROW_PX : ROW_PX),
    overscan: 12,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows have another height on a phone
  useEffect(() => rows.measure(), [phone, rows])
  const items = rows.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => {
    for (let window = Math.floor(first / WINDOW); window <= Math.floor(last / WINDOW); window++) load(window)
  }, [first, last, load])
  const idOf = (at: number) => row(at)?.id

  const go = (to: number, stretch: boolean) => {
    const at = Math.max(0, Math.min(length - 1, to))
    rows.scrollToIndex(at)
    onSelect(stretch ? selectTo(selection, at, idOf) : selectOne(at, idOf))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isOnHead = event.target instanceof Element && event.target.closest('button') !== null
    if (event.altKey || length === 0 || isOnHead) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 2)
    const steps: Record<string, number> = {
      ...{ ArrowDown: selection.at + 1, ArrowUp: selection.at - 1, Home: 0, End: length - 1 },
      ...{ PageDown: selection.at + page, PageUp: selection.at - page },
    }
    const to = steps[event.key]
    const card = row(selection.at)
    if (to !== undefined) go(to, event.shiftKey)
    else if (event.key === ' ') onSelect(toggle(selection, selection.at, idOf))
    else if (event.key === 'Enter' && card) props.onOpen(card)
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      onSelect(selectAll(selection))
    else if (event.key === 'Escape') onSelect({ ...selection, all: false, ids: new Set() })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const press = (event: MouseEvent, at: number) => {
    const card = row(at)
    if (!card) return
    if (event.shiftKey) onSelect(selectTo(selection, at, idOf))
    else if (event.ctrlKey || event.metaKey || isTick(event)) onSelect(toggle(selection, at, idOf))
    else {
      onSelect(selectOne(at, idOf))
      props.onOpen(card)
    }
  }
  return (
    <div
      ref={scroller}
      className="card-table"
      role="grid"
      tabIndex={0}
      aria-label={t('title')}
      aria-rowcount={length + 1}
      aria-multiselectable="true"
      aria-activedescendant={row(selection.at) ? `card-${selection.at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <Head order={props.order} onOrder={props.onOrder} />
      <div role="rowgroup" className="rows" style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const card = row(index)
          return (
            <CardRow
              key={index}
              {...{ locale: props.locale, now: props.now, card, index }}
              place={{ transform: `translateY(${start}px)`, height: size }}
              selected={card !== undefined && isSelected(selection, card.id)}
              at={index === selection.at}
              onPress={event => press(event, index)}
            />
          )
        })}
      </div>
    </div>
  )
}

const isTick = ({ target }: MouseEvent) => target instanceof Element && target.closest('.pick') !== null

/** `tags` is the class of a list of tags elsewhere. */
const classOf = (column: CardColumn) =>
  column === 'tags' ? 'labels' : isNumber(column) ? `${column} figure` : column

function Head({
  order,
  onOrder,
}: {
  order: { sort: string; descending: boolean }
  onOrder: (column: CardColumn) => void
}) {
  const { t } = useT('browse')
  return (
    <div role="rowgroup" className="head">
      <div role="row" aria-rowindex={1} className="card-row">
        <div role="columnheader" className="pick">
          <span className="sr-only">{t('select')}</span>
        </div>
        {CARD_COLUMNS.map(column => {
          const sorted = order.sort === column ? (order.descending ? 'descending' : 'ascending') : 'none'
          return (
            <div key={column} role="columnheader" aria-sort={sorted} className={classOf(column)}>
              <button type="button" onClick={() => onOrder(column)}>
                {t(COLUMN_KEYS[column])}
                <span aria-hidden="true">{{ none: '', ascending: ' ↑', descending: ' ↓' }[sorted]}</span>
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}
