import { DEFAULT_PARAMETERS, type ParameterSet, parameterSetId } from '#core/scheduling/memory.ts'
import { type StudyDay, studyDay } from '#core/scheduling/study-day.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'

/** The parameters in force for a person's settings. */
export function parametersFor(settings: StudySettings): ParameterSet {
  const set = { ...DEFAULT_PARAMETERS, desiredRetention: settings.desiredRetention }
  return { ...set, id: parameterSetId(set) }
}

export function studyDayFor(settings: StudySettings, now: Date): StudyDay {
  return studyDay(now.getTime(), settings.timeZone, settings.dayStartHour)
}
