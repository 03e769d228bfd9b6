'use client'
import { useT } from 'next-i18next/client'
import type { CalibrationPoint } from '#core/scheduling/evaluate.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'

/** Of the drawing, in its own units. */
const SIDE = 240
const LEFT = 34
const FOOT = 22
const LEAST_RADIUS = 2
const MOST_RADIUS = 8
/** Steps with fewer reviews lie anywhere by chance: they stand in the table only. */
const FEWEST_DRAWN = 10

type Both = { before: readonly CalibrationPoint[]; after: readonly CalibrationPoint[] }

/** How often came what was predicted: on the line when the weights are right. The same figures stand in a table. */
export function Calibration({ locale, calibration }: { locale: Locale; calibration: Both }) {
  const { t } = useT('settings')
  const percent = new Intl.NumberFormat(HTML_LANG[locale], { style: 'percent' })
  const figure = new Intl.NumberFormat(HTML_LANG[locale])
  const drawn = (points: readonly CalibrationPoint[]) => points.filter(({ count }) => count >= FEWEST_DRAWN)
  const points = drawn([...calibration.before, ...calibration.after])
  const least =
    Math.floor(Math.min(0.9, ...points.flatMap(point => [point.predicted, point.actual])) * 10) / 10
  const most = Math.max(1, ...points.map(({ count }) => count))
  const along = (share: number) => ((share - least) / (1 - least)) * SIDE
  const radius = (count: number) => Math.max(LEAST_RADIUS, Math.sqrt(count / most) * MOST_RADIUS)
  const dots = (of: readonly CalibrationPoint[], className: string) =>
    drawn(of).map(({ predicted, actual, count }) => (
      <circle
        key={predicted}
        className={className}
        cx={LEFT + along(predicted)}
        cy={MOST_RADIUS + SIDE - along(actual)}
        r={radius(count)}
      />
    ))
  const rows = (of: readonly CalibrationPoint[], name: string) => (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {name}
        </th>
      </tr>
      {of.map(({ predicted, actual, count }) => (
        <tr key={predicted}>
          <td>{percent.format(predicted)}</td>
          <td>{percent.format(actual)}</td>
          <td>{figure.format(count)}</td>
        </tr>
      ))}
    </tbody>
  )
  return (
    <figure className="calibration">
      <svg viewBox={`0 0 ${LEFT + SIDE + MOST_RADIUS} ${MOST_RADIUS + SIDE + FOOT}`} aria-hidden="true">
        <path className="ground" d={`M${LEFT} ${MOST_RADIUS}v${SIDE}h${SIDE}`} />
        <path className="right" d={`M${LEFT} ${MOST_RADIUS + SIDE}l${SIDE} ${-SIDE}`} />
        {[least, (least + 1) / 2, 1].map(share => (
          <g key={share}>
            <text x={LEFT - 6} y={MOST_RADIUS + SIDE - along(share) + 4} textAnchor="end">
              {percent.format(share)}
            </text>
            <text
              x={LEFT + along(share)}
              y={MOST_RADIUS + SIDE + 16}
              textAnchor={share === 1 ? 'end' : 'middle'}
            >
              {percent.format(share)}
            </text>
          </g>
        ))}
        {dots(calibration.before, 'before')}
        {dots(calibration.after, 'after')}
      </svg>
      <figcaption className="note">
        <span className="key before">{t('scheduling.before')}</span>{' '}
        <span className="key after">{t('scheduling.after')}</span>{' '}
        {t('scheduling.calibrationNote', { count: FEWEST_DRAWN })}
      </figcaption>
      <details className="curve-table">
        <summary className="word">{t('asTable')}</summary>
        <table className="num">
          <thead>
            <tr>
              <th scope="col">{t('scheduling.predicted')}</th>
              <th scope="col">{t('scheduling.remembered')}</th>
              <th scope="col">{t('scheduling.reviews')}</th>
            </tr>
          </thead>
          {rows(calibration.before, t('scheduling.before'))}
          {rows(calibration.after, t('scheduling.after'))}
        </table>
      </details>
    </figure>
  )
}
