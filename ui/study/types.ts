/** What there is to do before an exam (flows/custom-study.ts). `on` and other days are YYYY-MM-DD. */
export type ExamPlan = {
  on: string
  days: number
  below: number
  aDay: number
  fresh: number
  desiredRetention: number
}

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
