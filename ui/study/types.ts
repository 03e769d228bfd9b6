import type { ExamPlan } from '#core/scheduling/custom-study.ts'

/** What can be studied out of turn, and how many cards of each. */
export type StudyChoices = {
  deck: { id: string; name: string } | null
  plan: ExamPlan
  ahead: number
  aheadDays: number
  forgotten: number
  leeches: number
  all: number
  tags: string[]
  todayKey: string
}

export type LoadPlan = (
  deckId: string | null,
  on: string,
) => Promise<{ ok: true; plan: ExamPlan } | { ok: false; code: string }>
