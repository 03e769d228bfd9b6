import type { DrillName } from '#core/drills/run.ts'

/** What each drill is called. */
export const DRILL_TITLES = {
  numbers: 'numbers.title',
  sight: 'sight.title',
  back: 'back.title',
  cloze: 'cloze.title',
  shadow: 'shadow.title',
  formula: 'formula.title',
} as const satisfies Record<DrillName, string>

/** What each trains, and how. */
export const DRILL_ABOUTS = {
  numbers: 'numbers.about',
  sight: 'sight.about',
  back: 'back.about',
  cloze: 'cloze.about',
  shadow: 'shadow.about',
  formula: 'formula.about',
} as const satisfies Record<DrillName, string>
