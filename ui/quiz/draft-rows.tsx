import { useT } from 'next-i18next/client'
import type { ReactNode } from 'react'
import { Word } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'

type TextFields<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T] & string

export type Column<T> = {
  at: TextFields<T>
  label: string
  lang?: string
  isHidden?: (row: T) => boolean
}

/** Lines of a list that is written: each can be changed and taken away, and one more added. */
export function Rows<T extends object>({
  legend,
  note,
  rows,
  columns,
  before,
  empty,
  most,
  onRows,
}: {
  legend: string
  note?: string
  rows: readonly T[]
  columns: readonly Column<T>[]
  /** What stands before a line. */
  before?: (row: T, place: number) => ReactNode
  empty: T
  most: number
  onRows: (rows: T[]) => void
}) {
  const { t } = useT('quiz')
  return (
    <fieldset className="draft-rows">
      <legend>{legend}</legend>
      {note && <p className="note">{note}</p>}
      <ol>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
          <li key={place}>
            {before?.(row, place)}
            {columns.map(({ at, label, lang, isHidden }) => (
              <input
                key={at}
                className="input"
                hidden={isHidden?.(row)}
                lang={lang}
                autoComplete="off"
                placeholder={label}
                aria-label={`${label} ${place + 1}`}
                value={String(row[at])}
                onChange={event =>
                  onRows(
                    rows.map((each, other) =>
                      other === place ? { ...each, [at]: event.currentTarget.value } : each,
                    ),
                  )
                }
              />
            ))}
            {rows.length > 1 && (
              <button
                type="button"
                className="take-away"
                aria-label={t('draft.takeAway', { number: place + 1 })}
                onClick={() => onRows(rows.filter((_, other) => other !== place))}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ol>
      {rows.length < most && <Word onClick={() => onRows([...rows, empty])}>{t('draft.addLine')}</Word>}
    </fieldset>
  )
}
