import type { CalibrationPoint } from '#core/scheduling/evaluate.ts'
import type { Simulation } from '#core/scheduling/simulate.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import type { JobView } from '../jobs/use-job.ts'

/** `field` is the one that was refused, null when the fault is none of theirs. */
export type SaveOutcome = { ok: true } | { ok: false; code: string; field: keyof StudySettings | null }

/** A form's action: it works before, and without, the page's script. Fields carry the names of StudySettings. */
export type SaveSettings = (before: SaveOutcome | null, form: FormData) => Promise<SaveOutcome>

/** How well weights foretell, and each step of their calibration. */
export type Foretelling = { logLoss: number; rmse: number }

/** What the scheduler goes by and what could be learnt, as flows/scheduling.ts tells it. */
export type SchedulingFacts = {
  reviews: number
  needed: number
  optimisation: {
    id: string
    createdAt: Date
    reviews: number
    before: Foretelling
    after: Foretelling
    calibration: { before: CalibrationPoint[]; after: CalibrationPoint[] }
  } | null
  job: JobView | null
  inForce: 'published' | 'latest' | 'other'
}

type Outcome = { ok: true } | { ok: false; code: string }

export type SchedulingActions = {
  start: () => Promise<Outcome>
  cancel: (jobId: string) => Promise<Outcome>
  /** null: the published weights. */
  use: (optimisationId: string | null) => Promise<Outcome>
}

/** What a simulation of the days ahead begins with. */
export type LoadWorkload = () => Promise<
  { ok: true; basis: Omit<Simulation, 'random'> } | { ok: false; code: string }
>
