import { useT } from 'next-i18next/client'
import type { WordingClass } from '#core/wording/wording-class.ts'

/** What was wrong with typed answers, by how often. */
export function ErrorCounts({ errors }: { errors: { class: WordingClass; count: number }[] }) {
  const { t } = useT('quiz')
  if (errors.length === 0) return null
  return (
    <section className="error-counts" aria-labelledby="errors-title">
      <h2 id="errors-title" className="kind">
        {t('errors')}
      </h2>
      <dl>
        {errors.map(({ class: of, count }) => (
          <div key={of}>
            <dt>{t(NAMES[of])}</dt>
            <dd className="num">{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
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
