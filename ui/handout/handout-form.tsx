'use client'
import { useT } from 'next-i18next/client'
import { PaperCheck, PaperForm } from '../kit/paper-form.tsx'
import type { HandoutOptions } from './options.ts'

/** What stands on a handout, and the act that prints it. */
export function HandoutForm({
  options,
  has,
}: {
  options: HandoutOptions
  has: { english: boolean; terms: boolean }
}) {
  const { t } = useT('shelf')
  const sizes = { small: t('handout.small'), medium: t('handout.medium'), large: t('handout.large') }
  return (
    <PaperForm size={options.size} words={{ ...sizes, size: t('handout.size'), print: t('print') }}>
      <PaperCheck name="pinyin" label={t('handout.pinyin')} checked={options.pinyin} />
      {has.english && <PaperCheck name="original" label={t('handout.original')} checked={options.original} />}
      {has.terms && <PaperCheck name="terms" label={t('handout.termList')} checked={options.terms} />}
    </PaperForm>
  )
}
