import { useT } from 'next-i18next/client'
import type { TermFigures as Figures } from '#core/quizzes/marking/term-figures.ts'

const MOST_TOLD = 10

/** The terms that takers knew least. */
export function TermFigures({ terms }: { terms: readonly Figures[] }) {
  const { t } = useT('quiz')
  const least = terms.filter(({ meanShare }) => meanShare < 1).slice(0, MOST_TOLD)
  if (least.length === 0) return null
  return (
    <section className="error-counts" aria-labelledby="terms-title">
      <h2 id="terms-title" className="kind">
        {t('leastKnown')}
      </h2>
      <dl>
        {least.map(({ termId, zh, answers, meanShare }) => (
          <div key={termId}>
            <dt className="serif" lang="zh-Hans">
              {zh}
            </dt>
            <dd className="num">
              {t('meanShare', { percent: Math.round(meanShare * 100) })}
              {' · '}
              {t('asked', { count: answers })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
