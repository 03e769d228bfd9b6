import type { ReactNode } from 'react'

export type PlateTable = {
  head: readonly string[]
  rows: readonly { key: string | number; name: ReactNode; cells: readonly ReactNode[] }[]
}

/** A picture with its name and what it says in a line, and its numbers as a table. `as` is the level of its heading. */
export function Plate({
  id,
  title,
  says,
  note,
  table,
  tableName,
  as: Heading = 'h3',
  children,
}: {
  id: string
  title: string
  says?: ReactNode
  note?: ReactNode
  table?: PlateTable
  tableName?: string
  as?: 'h2' | 'h3'
  children?: ReactNode
}) {
  return (
    <section className="plate" aria-labelledby={`h-${id}`} id={id}>
      <Heading id={`h-${id}`}>{title}</Heading>
      {says && <p className="says serif num">{says}</p>}
      {children}
      {note && <p className="note">{note}</p>}
      {table && table.rows.length > 0 && (
        <details className="numbers">
          <summary className="word">{tableName}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: longer than its place, it is scrolled by keyboard */}
          <section className="scroll" tabIndex={0} aria-label={`${title} · ${tableName}`}>
            <NumbersTable table={table} />
          </section>
        </details>
      )}
    </section>
  )
}

function NumbersTable({ table: { head, rows } }: { table: PlateTable }) {
  return (
    <table className="num">
      <thead>
        <tr>
          {head.map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
              <td key={i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
