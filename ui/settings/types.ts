/** What a person sets about their study. `desiredRetention` is a share, 0–1; `timeZone` an IANA name. */
export type SettingsForm = {
  newCardsPerDay: number
  reviewsPerDay: number
  desiredRetention: number
  /** Hour of the clock at which the study day begins, 0–23. */
  dayStartHour: number
  timeZone: string
}

export type SettingsField = keyof SettingsForm

export type Bounds = { min: number; max: number }
export type SettingsBounds = Record<Exclude<SettingsField, 'timeZone'>, Bounds>

/** `field` is the one that was refused, null when the whole form could not be read. */
export type SaveOutcome = { ok: true } | { ok: false; code: string; field: SettingsField | null }

/** A form's action: it works before, and without, the page's script. Fields carry the names of SettingsForm. */
export type SaveSettings = (before: SaveOutcome | null, form: FormData) => Promise<SaveOutcome>
