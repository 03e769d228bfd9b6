'use client'
import { useT } from 'next-i18next/client'
import { PaperCheck, PaperForm } from '../kit/paper-form.tsx'
import type { PrintOptions } from './options.ts'

/** What is printed beside the questions, and the act that prints. The key is left out only where that is asked. */
export function PrintForm({ options }: { options: PrintOptions }) {
  const { t } = useT('quiz-exchange')
  const sizes = { small: t('paper.small'), medium: t('paper.medium'), large: t('paper.large') }
  return (
    <PaperForm
      size={options.size}
      words={{ ...sizes, size: t('paper.size'), print: t('paper.print') }}
      always={{ key: '0' }}
    >
      <PaperCheck name="key" label={t('paper.withKey')} checked={options.key} />
      {options.key && <PaperCheck name="why" label={t('paper.withWhy')} checked={options.why} />}
    </PaperForm>
  )
}
