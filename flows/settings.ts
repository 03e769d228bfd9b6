import { type StudySettings, settingOutOfBounds } from '#core/scheduling/study-settings.ts'
import type { Database } from '#db/client.ts'
import { writeSettings } from '#db/people.ts'

export type SettingsOutcome =
  | { ok: true }
  | { ok: false; code: 'out-of-range' | 'unknown-time-zone'; field: keyof StudySettings }

/** Saves all that are given or none. */
export async function saveSettings(
  db: Database,
  userId: string,
  settings: Partial<StudySettings>,
): Promise<SettingsOutcome> {
  const field = settingOutOfBounds(settings)
  if (field) return { ok: false, code: 'out-of-range', field }
  if (settings.timeZone !== undefined && !isTimeZone(settings.timeZone))
    return { ok: false, code: 'unknown-time-zone', field: 'timeZone' }
  await writeSettings(db, userId, settings)
  return { ok: true }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
