import { useT } from 'next-i18next/client'
import type { TermFigures as Figures } from '#core/quizzes/marking/term-figures.ts'
import { FigureList } from './figure-list.tsx'

const MOST_TOLD = 10

/** The terms that takers knew least. */
export function TermFigures({ terms }: { terms: readonly Figures[] }) {
  const { t } = useT('quiz')
  const least = terms.filter(({ meanShare }) => meanShare < 1).slice(0, MOST_TOLD)
  if (least.length === 0) return null
  const rows = least.map(({ termId, zh, answers, meanShare }) => ({
    key: termId,
    name: (
      <span className="serif" lang="zh-Hans">
        {zh}
      </span>
    ),
    figure: `${t('meanShare', { percent: Math.round(meanShare * 100) })} · ${t('asked', { count: answers })}`,
  }))
  return <FigureList title={t('leastKnown')} rows={rows} />
}
