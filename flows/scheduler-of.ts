import { DEFAULT_PARAMETERS, makeParameterSet, type ParameterSet } from '#core/scheduling/memory.ts'
import { type StudyDay, studyDay } from '#core/scheduling/study-day.ts'
import type { StudyOptions } from '#core/scheduling/study-options.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'

/** The parameters in force for a person's settings, or with those of a deck. */
export function parametersFor(
  { weights }: Pick<StudySettings, 'weights'>,
  options: StudyOptions,
): ParameterSet {
  const { desiredRetention, learningSteps, relearningSteps, maximumIntervalDays, fuzz } = options
  return keptSet(
    makeParameterSet({
      weights: weights ?? DEFAULT_PARAMETERS.weights,
      desiredRetention,
      learningSteps,
      relearningSteps,
      maximumIntervalDays,
      fuzz,
    }),
  )
}

/** Sets by their ids: making a scheduler costs as much as many ratings, and it is kept as long as its set (memory.ts). */
const sets = new Map<string, ParameterSet>()
const SETS_KEPT = 100

function keptSet(set: ParameterSet): ParameterSet {
  const kept = sets.get(set.id)
  if (kept) return kept
  if (sets.size >= SETS_KEPT) sets.clear()
  sets.set(set.id, set)
  return set
}

export function studyDayFor(settings: StudySettings, now: Date): StudyDay {
  return studyDay(now.getTime(), settings.timeZone, settings.dayStartHour)
}
