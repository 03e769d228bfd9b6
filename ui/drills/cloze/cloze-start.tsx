'use client'
import { useT } from 'next-i18next/client'
import { CLOZE_LENGTHS, type ClozeChoice } from '#core/drills/cloze/cloze.ts'
import type { Locale } from '#i18n/config.ts'
import type { DrillText } from '../text-choice.tsx'
import { TextStart } from '../text-start.tsx'
import type { StartRun } from '../types.ts'

/** Which passages. */
export function ClozeStart(props: { locale: Locale; texts: DrillText[]; start: StartRun<ClozeChoice> }) {
  const { t } = useT('drills')
  return (
    <TextStart<ClozeChoice>
      {...props}
      drill="cloze"
      first={{ length: 3 }}
      lengths={CLOZE_LENGTHS}
      lengthLabel={count => t('cloze.passages', { count })}
    />
  )
}
