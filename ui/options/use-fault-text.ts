import { useT } from 'next-i18next/client'
import type { FaultAt, OptionFault } from '#core/scheduling/option-faults.ts'
import { type BoundedSetting, SETTING_BOUNDS } from '#core/scheduling/study-settings.ts'

const SENTENCES = {
  steps: 'fault.steps',
  'easy-days': 'fault.easyDays',
  kinds: 'fault.kinds',
  date: 'fault.date',
} as const satisfies Record<Exclude<OptionFault, 'range'>, string>

/** What is wrong with an option, in words. */
export function useFaultText(): (at: FaultAt) => string {
  const { t } = useT('options')
  return ({ field, fault }) => {
    if (fault !== 'range') return t(SENTENCES[fault])
    const { min, max } = SETTING_BOUNDS[field as BoundedSetting]
    return t('fault.range', { min, max })
  }
}
