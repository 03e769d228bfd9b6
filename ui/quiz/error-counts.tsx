import { useT } from 'next-i18next/client'
import type { WordingClass } from '#core/wording/wording-class.ts'
import { FigureList } from './figure-list.tsx'

/** What was wrong with typed answers, by how often; `title` says whose they are. */
export function ErrorCounts({
  title,
  errors,
}: {
  title: string
  errors: { class: WordingClass; count: number }[]
}) {
  const { t } = useT('quiz')
  if (errors.length === 0) return null
  const rows = errors.map(({ class: of, count }) => ({ key: of, name: t(NAMES[of]), figure: count }))
  return <FigureList title={title} rows={rows} />
}

export const NAMES = {
  exact: 'class.exact',
  form: 'class.exact',
  'tone-missing': 'class.toneMissing',
  spelling: 'class.spelling',
  character: 'class.character',
  tone: 'class.tone',
  extra: 'class.extra',
  order: 'class.order',
  missing: 'class.missing',
  term: 'class.term',
  wrong: 'class.wrong',
} as const satisfies Record<WordingClass, string>
