import { computeDecayFactor } from 'ts-fsrs'

/**
 * How long after the last rating, in units of a card's stability, its recall has fallen to `retention`: the forgetting curve
 * of FSRS-6 turned round, so that a database can compare it.
 */
export function fadedAfter(retention: number, weights: readonly number[]): number {
  const { decay, factor } = computeDecayFactor([...weights])
  return (retention ** (1 / decay) - 1) / factor
}
