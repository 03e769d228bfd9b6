import { type ReactNode, useId } from 'react'

/** Names with a figure each, under a title. */
export function FigureList({
  title,
  rows,
}: {
  title: string
  rows: readonly { key: string; name: ReactNode; figure: ReactNode }[]
}) {
  const id = useId()
  return (
    <section className="figure-list" aria-labelledby={id}>
      <h2 id={id} className="kind">
        {title}
      </h2>
      <dl>
        {rows.map(({ key, name, figure }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd className="num">{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
