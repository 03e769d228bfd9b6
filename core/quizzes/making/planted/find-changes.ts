import type { Random } from '../../../random/random.ts'

/** A change that makes the English of a pair plainly false: what stands at [start, end) is replaced by what is `said`. */
export type Change = { start: number; end: number; said: string }

/** How to find the changes of one sort that can be made in a pair, each grammatical, and false against the Chinese. */
export type FindChanges = (zh: string, en: string, random: Random) => Change[]
