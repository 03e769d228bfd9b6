import type { Level, Verdict } from '../run.ts'
import { NUMBER_KINDS, type NumberKind } from './quantity.ts'

export const WAYS = ['read', 'heard'] as const
/** Whether the number is seen or said. */
export type Way = (typeof WAYS)[number]

export const PACES = ['untimed', 'slow', 'clock'] as const
export type Pace = (typeof PACES)[number]

/** What is known of an answer to set the next question by. */
export type Answered = {
  kind: NumberKind
  level: Level
  verdict: Verdict
  durationMs: number
  way: Way
}

const SECOND = 1_000
/** Before the clock: to see or hear the number, think, and type it. Slowed it is three times as long. */
const SLOWED = 3

/** The time that a question allows against the clock, in ms. */
export function allowedMs(kind: NumberKind, level: Level, way: Way): number {
  const base = kind === 'date' || kind === 'multiple' ? 14 : 11
  return (base + 2 * level + (way === 'heard' ? 4 : 0)) * SECOND
}

/** Null without a clock. */
export function limitMs(kind: NumberKind, level: Level, way: Way, pace: Pace): number | null {
  if (pace === 'untimed') return null
  return allowedMs(kind, level, way) * (pace === 'slow' ? SLOWED : 1)
}

/**
 * The level of each kind after these answers, oldest first. A right one within half the time of the clock raises it by
 * two thirds of a level, within all of it by a third; a slow one leaves it, a wrong one lowers it by two thirds.
 */
export function levelsAfter(answers: readonly Answered[]): Record<NumberKind, Level> {
  const levels = Object.fromEntries(NUMBER_KINDS.map(kind => [kind, levelOf(answers, kind)]))
  return levels as Record<NumberKind, Level>
}

function levelOf(answers: readonly Answered[], kind: NumberKind): Level {
  const own = answers.filter(answer => answer.kind === kind)
  let thirds = 3 * (own[0]?.level ?? 1)
  for (const answer of own) thirds = Math.min(17, Math.max(3, thirds + step(answer)))
  return Math.floor(thirds / 3) as Level
}

function step({ kind, level, verdict, durationMs, way }: Answered): number {
  if (verdict === 'wrong') return -2
  if (verdict === 'almost') return 0
  const allowed = allowedMs(kind, level, way)
  return durationMs <= allowed / 2 ? 2 : durationMs <= allowed ? 1 : 0
}
