import type { StudyOptions } from '#core/scheduling/study-options.ts'

export type OptionName = keyof StudyOptions

export type OptionsOutcome = { ok: true } | { ok: false; code: string; field?: OptionName }

/** Of a person: what has changed. Of a deck: all in which it differs. */
export type SaveOptions = (options: Partial<StudyOptions>) => Promise<OptionsOutcome>

/** One option in a form: what it is, whether that was chosen here, and what to do with it. */
export type Held<K extends OptionName> = {
  name: K
  value: StudyOptions[K]
  isOwn: boolean
  set: (value: StudyOptions[K]) => void
  /** What is wrong with it, in words. */
  error: string | undefined
  /** Under it: how to go back to the settings, where it is a deck's. */
  after: React.ReactNode
}
