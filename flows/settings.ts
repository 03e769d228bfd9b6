import type { Database } from '#db/client.ts'
import { type Settings, writeSettings } from '#db/people.ts'

/** The bounds of what can be set; the form shows them and the action checks them. */
export const SETTINGS_BOUNDS = {
  newCardsPerDay: { min: 0, max: 999 },
  reviewsPerDay: { min: 0, max: 9999 },
  desiredRetention: { min: 0.8, max: 0.97 },
  dayStartHour: { min: 0, max: 23 },
} as const

export type SettingsOutcome =
  | { ok: true }
  | { ok: false; code: 'out-of-range' | 'unknown-time-zone'; field: keyof Settings }

/** Saves all settings or none. */
export async function saveSettings(
  db: Database,
  userId: string,
  settings: Settings,
): Promise<SettingsOutcome> {
  for (const field of Object.keys(SETTINGS_BOUNDS) as (keyof typeof SETTINGS_BOUNDS)[]) {
    const { min, max } = SETTINGS_BOUNDS[field]
    const value = settings[field]
    const whole = field === 'desiredRetention' || Number.isInteger(value)
    if (!(whole && value >= min && value <= max)) return { ok: false, code: 'out-of-range', field }
  }
  if (!isTimeZone(settings.timeZone)) return { ok: false, code: 'unknown-time-zone', field: 'timeZone' }
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
