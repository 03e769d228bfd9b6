import { useT } from 'next-i18next/client'
import { CARD_COLUMNS, type CardColumn } from '#core/cards/browsed.ts'
import { Icon } from '../kit/icon.tsx'
import { COLUMN_KEYS } from './columns.ts'

/** By which column the list is sorted, where it has no head: the same column again turns it round. */
export function SortPick({
  sort,
  descending,
  onSort,
}: {
  sort: string
  descending: boolean
  onSort: (column: CardColumn) => void
}) {
  const { t } = useT('browse')
  const choose = (value: string) => {
    const column = CARD_COLUMNS.find(known => known === value)
    if (column) onSort(column)
  }
  const chosen = CARD_COLUMNS.find(known => known === sort)
  return (
    <span className="sort-pick picker">
      <select aria-label={t('sort')} value="" onChange={event => choose(event.target.value)}>
        <option value="" disabled hidden>
          {chosen ? `${t(COLUMN_KEYS[chosen])} ${descending ? '↓' : '↑'}` : t('sort')}
        </option>
        {CARD_COLUMNS.map(column => (
          <option key={column} value={column}>
            {t(COLUMN_KEYS[column])}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}
