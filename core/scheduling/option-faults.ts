import { areSteps } from './steps.ts'
import type { StudyOptions } from './study-options.ts'
import { settingOutOfBounds } from './study-settings.ts'

/** Why an option cannot be kept. */
export type OptionFault = 'range' | 'steps' | 'easy-days' | 'kinds' | 'date'
export type FaultAt = { field: keyof StudyOptions; fault: OptionFault }

/** The first of the given options that cannot be kept, and why; null when all can. */
export function optionFault(options: Partial<StudyOptions>): FaultAt | null {
  const bounded = settingOutOfBounds(options)
  if (bounded && bounded !== 'dayStartHour') return { field: bounded, fault: 'range' }
  const { learningSteps, relearningSteps, easyDays, cardKinds, examOn } = options
  if (learningSteps && !areSteps(learningSteps)) return { field: 'learningSteps', fault: 'steps' }
  if (relearningSteps && !areSteps(relearningSteps)) return { field: 'relearningSteps', fault: 'steps' }
  if (easyDays && !areEasyDays(easyDays)) return { field: 'easyDays', fault: 'easy-days' }
  if (cardKinds?.length === 0) return { field: 'cardKinds', fault: 'kinds' }
  return examOn && !isDate(examOn) ? { field: 'examOn', fault: 'date' } : null
}

/** A share for each day of the week, one of them above nothing. */
function areEasyDays(shares: readonly number[]): boolean {
  return (
    shares.length === 7 && shares.every(share => share >= 0 && share <= 1) && shares.some(share => share > 0)
  )
}

/** A day of the calendar as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text)
}
