'use client'
import { useT } from 'next-i18next/client'
import {
  SIGHT_LENGTHS,
  SIGHT_PACE_NAMES,
  type SightChoice,
  WAYS_OF_SAYING,
} from '#core/drills/sight/sight.ts'
import type { Locale } from '#i18n/config.ts'
import { Choice } from '../../kit/choice.tsx'
import type { DrillText } from '../text-choice.tsx'
import { TextStart } from '../text-start.tsx'
import type { StartRun } from '../types.ts'

const SAYING_NAMES = { aloud: 'sight.aloud', typed: 'sight.typed' } as const
const PACE_NAMES = {
  untimed: 'sight.paces.untimed',
  slow: 'sight.paces.slow',
  calm: 'sight.paces.calm',
  brisk: 'sight.paces.brisk',
  fast: 'sight.paces.fast',
} as const

/** Which sentences, said or typed, and at what pace. */
export function SightStart(props: { locale: Locale; texts: DrillText[]; start: StartRun<SightChoice> }) {
  const { t } = useT('drills')
  return (
    <TextStart<SightChoice>
      {...props}
      drill="sight"
      first={{ saying: 'aloud', pace: 'untimed', length: 5 }}
      lengths={SIGHT_LENGTHS}
      lengthLabel={count => t('sentences', { count })}
      options={({ saying, pace }, change) => (
        <>
          <Choice
            legend={t('sight.saying')}
            name="saying"
            options={WAYS_OF_SAYING.map(value => ({ value, label: t(SAYING_NAMES[value]) }))}
            value={saying}
            onChange={saying => change({ saying })}
          />
          <Choice
            legend={t('sight.pace')}
            name="pace"
            options={SIGHT_PACE_NAMES.map(value => ({ value, label: t(PACE_NAMES[value]) }))}
            value={pace}
            onChange={pace => change({ pace })}
          />
        </>
      )}
    />
  )
}
