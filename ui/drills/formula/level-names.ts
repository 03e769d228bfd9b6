import type { Level } from '#core/drills/run.ts'

/** By the number of parts. */
export const LEVEL_NAMES = {
  1: 'formula.levels.1',
  2: 'formula.levels.2',
  3: 'formula.levels.3',
  4: 'formula.levels.4',
  5: 'formula.levels.5',
} as const satisfies Record<Level, string>
