import type { StudyOptions } from './study-options.ts'

/** What a person sets about their study. */
export type StudySettings = StudyOptions & {
  /** The scheduler's weights, learnt from their own reviews; null: the published ones. */
  weights: number[] | null
  /** Hour of the clock at which the study day begins. */
  dayStartHour: number
  /** An IANA name. */
  timeZone: string
}

export type BoundedSetting =
  | 'newCardsPerDay'
  | 'reviewsPerDay'
  | 'desiredRetention'
  | 'dayStartHour'
  | 'maximumIntervalDays'
  | 'leechLapses'
export type Bounds = { min: number; max: number; step: number }

/** From where to where a setting goes, both included, and in what steps: the form shows it and saving checks it. */
export const SETTING_BOUNDS: Record<BoundedSetting, Bounds> = {
  newCardsPerDay: { min: 0, max: 999, step: 1 },
  reviewsPerDay: { min: 0, max: 9999, step: 1 },
  desiredRetention: { min: 0.8, max: 0.97, step: 0.01 },
  dayStartHour: { min: 0, max: 23, step: 1 },
  maximumIntervalDays: { min: 1, max: 36_500, step: 1 },
  leechLapses: { min: 0, max: 99, step: 1 },
}

/** The first setting that is out of its bounds, or not whole where only whole numbers count; null when all are well. */
export function settingOutOfBounds(settings: Partial<StudySettings>): BoundedSetting | null {
  const names = (Object.keys(SETTING_BOUNDS) as BoundedSetting[]).filter(name => settings[name] !== undefined)
  return names.find(name => !isWithin(settings[name] as number, SETTING_BOUNDS[name])) ?? null
}

function isWithin(value: number, { min, max, step }: Bounds): boolean {
  return value >= min && value <= max && (step < 1 || Number.isInteger(value))
}
