import type { RenderingYears } from '#core/search/rendering-years.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'

/** Of the drawing, in its own units. */
const BAR = 8
const STEP = 12
const TALL = 28

type Row = RenderingYears['rows'][number]

/** What the expression is in English, and how often in each year: a row of bars for each rendering, all to one measure. */
export async function RenderingYearsChart({
  locale,
  renderings,
}: {
  locale: Locale
  renderings: RenderingYears
}) {
  const { t } = await getT('search', { lng: locale })
  const { years, rows } = renderings
  if (rows.length === 0) return null
  const most = Math.max(...rows.flatMap(row => row.counts), 1)
  const undated = rows.some(row => row.undated > 0)
  const name = (row: Row) =>
    row.text === null ? (
      <span>{t('otherRenderings')}</span>
    ) : (
      <span className="serif" lang="en">
        {row.text}
      </span>
    )
  return (
    <section className="over-years" aria-labelledby="over-years">
      <h2 id="over-years">{t('overYears')}</h2>
      <ol>
        {rows.map(row => (
          <li key={row.text ?? ''}>
            <span className="rendering">
              {name(row)} <span className="num">{row.total}</span>
            </span>
            {years.length > 1 && <Bars years={years} counts={row.counts} most={most} />}
          </li>
        ))}
      </ol>
      {years.length > 1 && (
        <p className="axis num" aria-hidden="true">
          <span>{years[0]}</span>
          <span>{years.at(-1)}</span>
        </p>
      )}
      <details className="year-table">
        <summary className="word">{t('asTable')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than the page, it is scrolled by keyboard */}
        <section className="scroll" tabIndex={0} aria-label={t('overYears')}>
          <table className="num">
            <thead>
              <tr>
                <th scope="col">{t('rendering')}</th>
                {years.map(year => (
                  <th key={year} scope="col">
                    {year}
                  </th>
                ))}
                {undated && <th scope="col">{t('undated')}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.text ?? ''}>
                  <th scope="row">{name(row)}</th>
                  {years.map((year, at) => (
                    <td key={year}>{row.counts[at]}</td>
                  ))}
                  {undated && <td>{row.undated}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}

function Bars({
  years,
  counts,
  most,
}: {
  years: readonly number[]
  counts: readonly number[]
  most: number
}) {
  const width = years.length * STEP
  return (
    <svg className="year-bars" viewBox={`0 0 ${width} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
      <path className="ground" d={`M0 ${TALL - 0.5}h${width}`} />
      {years.map((year, at) => {
        const height = counts[at] ? Math.max(2, (counts[at] / most) * (TALL - 2)) : 0
        return (
          <rect key={year} x={at * STEP + (STEP - BAR) / 2} y={TALL - height} width={BAR} height={height} />
        )
      })}
    </svg>
  )
}
