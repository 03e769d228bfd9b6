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
  const content = {
    weights: weights ?? DEFAULT_PARAMETERS.weights,
    ...{ desiredRetention, learningSteps, relearningSteps, maximumIntervalDays, fuzz },
  }
  return kept(sets, JSON.stringify(content), () => makeParameterSet(content))
}

/** The study day that holds `now` for a person. */
export function studyDayFor({ timeZone, dayStartHour }: StudySettings, now: Date): StudyDay {
  const at = now.getTime()
  const make = () => studyDay(at, timeZone, dayStartHour)
  const place = `${timeZone} ${dayStartHour}`
  const day = kept(days, place, make)
  if (at >= day.start && at < day.end) return day
  days.delete(place)
  return kept(days, place, make)
}

/**
 * Asked for with every rating, and the same for thousands: an id or the clocks of a zone take longer than the rating itself, and a
 * scheduler is kept as long as its set (memory.ts).
 */
const sets = new Map<string, ParameterSet>()
const days = new Map<string, StudyDay>()
const KEPT = 100

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const found = all.get(key)
  if (found !== undefined) return found
  if (all.size >= KEPT) all.clear()
  const made = make()
  all.set(key, made)
  return made
}
