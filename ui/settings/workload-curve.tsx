import { useT } from 'next-i18next/client'
import type { Workload } from '#core/scheduling/simulate.ts'

/** Of the drawing, in its own units. */
const WIDE = 320
const TALL = 110
const LEFT = 34
const TOP = 10
const FOOT = 20

/** Minutes a day by desired retention, and where one stands; the same figures stand in a table. */
export function WorkloadCurve({
  workloads,
  here,
  figure,
  percent,
}: {
  workloads: readonly Workload[]
  here: Workload
  figure: (value: number) => string
  percent: (value: number) => string
}) {
  const { t } = useT('settings')
  const [least, most] = [workloads[0]!.retention, workloads.at(-1)!.retention]
  const dearest = Math.max(1, ...workloads.map(({ minutesPerDay }) => minutesPerDay))
  const x = (retention: number) => LEFT + ((retention - least) / (most - least)) * WIDE
  const y = (minutes: number) => TOP + TALL - (minutes / dearest) * TALL
  const place = ({ retention, minutesPerDay }: Workload) => `${x(retention)} ${y(minutesPerDay)}`
  return (
    <figure>
      <svg viewBox={`0 0 ${LEFT + WIDE + TOP} ${TOP + TALL + FOOT}`} aria-hidden="true">
        <path className="ground" d={`M${LEFT} ${TOP}v${TALL}h${WIDE}`} />
        <path className="curve" d={`M${workloads.map(place).join('L')}`} />
        <path className="drop" d={`M${place(here)}V${TOP + TALL}`} />
        <circle className="after" cx={x(here.retention)} cy={y(here.minutesPerDay)} r={4} />
        <text x={LEFT - 6} y={TOP + 4} textAnchor="end">
          {figure(dearest)}
        </text>
        <text x={LEFT - 6} y={TOP + TALL + 4} textAnchor="end">
          {figure(0)}
        </text>
        <text x={LEFT} y={TOP + TALL + 15}>
          {percent(least)}
        </text>
        <text x={LEFT + WIDE} y={TOP + TALL + 15} textAnchor="end">
          {percent(most)}
        </text>
      </svg>
      <figcaption className="note">{t('workload.note')}</figcaption>
      <details className="curve-table">
        <summary className="word">{t('asTable')}</summary>
        <table className="num">
          <thead>
            <tr>
              <th scope="col">{t('workload.retention')}</th>
              <th scope="col">{t('workload.minutes')}</th>
              <th scope="col">{t('workload.reviews')}</th>
              <th scope="col">{t('workload.remembered')}</th>
            </tr>
          </thead>
          <tbody>
            {workloads.map(({ retention, minutesPerDay, reviewsPerDay, share }) => (
              <tr key={retention}>
                <th scope="row">{percent(retention)}</th>
                <td>{figure(minutesPerDay)}</td>
                <td>{figure(reviewsPerDay)}</td>
                <td>{percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
