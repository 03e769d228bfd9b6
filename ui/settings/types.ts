import type { StudySettings } from '#core/scheduling/study-settings.ts'

/** `field` is the one that was refused, null when the fault is none of theirs. */
export type SaveOutcome = { ok: true } | { ok: false; code: string; field: keyof StudySettings | null }

/** A form's action: it works before, and without, the page's script. Fields carry the names of StudySettings. */
export type SaveSettings = (before: SaveOutcome | null, form: FormData) => Promise<SaveOutcome>
