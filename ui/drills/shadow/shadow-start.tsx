'use client'
import { useT } from 'next-i18next/client'
import { SHADOW_LENGTHS, type ShadowChoice } from '#core/drills/shadow/shadow.ts'
import type { Locale } from '#i18n/config.ts'
import { Choice } from '../../kit/choice.tsx'
import type { DrillText } from '../text-choice.tsx'
import { TextStart } from '../text-start.tsx'
import type { StartRun } from '../types.ts'
import { Speeds } from './speeds.tsx'

/** Which sentences, how fast, and whether they are seen. */
export function ShadowStart(props: { locale: Locale; texts: DrillText[]; start: StartRun<ShadowChoice> }) {
  const { t } = useT('drills')
  return (
    <TextStart<ShadowChoice>
      {...props}
      drill="shadow"
      first={{ speed: 0.8, shown: true, length: 5 }}
      lengths={SHADOW_LENGTHS}
      lengthLabel={count => t('sentences', { count })}
      options={({ speed, shown }, change) => (
        <>
          <Speeds speed={speed} onSpeed={speed => change({ speed })} />
          <Choice
            legend={t('shadow.text')}
            name="shown"
            options={[
              { value: 'shown', label: t('shadow.shown') },
              { value: 'hidden', label: t('shadow.hidden') },
            ]}
            value={shown ? 'shown' : 'hidden'}
            onChange={value => change({ shown: value === 'shown' })}
          />
        </>
      )}
    />
  )
}
