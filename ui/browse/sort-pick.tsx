import { useT } from 'next-i18next/client'
import { CARD_COLUMNS, type CardColumn } from '#core/cards/browsed.ts'
import { PickOne } from '../kit/pick-one.tsx'
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
  const columnOf = (name: string) => CARD_COLUMNS.find(known => known === name)
  const chosen = columnOf(sort)
  return (
    <PickOne
      className="sort-pick"
      label={t('sort')}
      {...(chosen && { says: `${t(COLUMN_KEYS[chosen])} ${descending ? '↓' : '↑'}` })}
      options={CARD_COLUMNS.map(column => [column, t(COLUMN_KEYS[column])])}
      onPick={name => {
        const column = columnOf(name)
        if (column) onSort(column)
      }}
    />
  )
}
