import type { Locale } from '#i18n/config.ts'

export type StatsProps = { locale: Locale; stats: StatsData }

/** Study days, oldest first, the last one today; and the cards as they stand. Keys are `YYYY-MM-DD`. */
export type StatsData = {
  days: { key: string; reviews: number; again: number; milliseconds: number }[]
  cards: { new: number; learning: number; review: number }
}
