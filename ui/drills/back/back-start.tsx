'use client'
import { useT } from 'next-i18next/client'
import { BACK_LENGTHS, type BackChoice } from '#core/drills/back/back.ts'
import type { Locale } from '#i18n/config.ts'
import type { DrillText } from '../text-choice.tsx'
import { TextStart } from '../text-start.tsx'
import type { StartRun } from '../types.ts'

/** Which sentences. */
export function BackStart(props: { locale: Locale; texts: DrillText[]; start: StartRun<BackChoice> }) {
  const { t } = useT('drills')
  return (
    <TextStart<BackChoice>
      {...props}
      drill="back"
      first={{ length: 5 }}
      lengths={BACK_LENGTHS}
      lengthLabel={count => t('sentences', { count })}
    />
  )
}
