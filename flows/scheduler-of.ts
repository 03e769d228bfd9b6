import { DEFAULT_PARAMETERS, type ParameterSet, parameterSetId } from '#core/scheduling/memory.ts'
import { type StudyDay, studyDay } from '#core/scheduling/study-day.ts'
import type { Settings } from '#db/people.ts'

/** The parameters in force for a person's settings. */
export function parametersFor(settings: Settings): ParameterSet {
  const set = { ...DEFAULT_PARAMETERS, desiredRetention: settings.desiredRetention }
  return { ...set, id: parameterSetId(set) }
}

export function studyDayFor(settings: Settings, now: Date): StudyDay {
  return studyDay(now.getTime(), settings.timeZone, settings.dayStartHour)
}
