import type { Side } from '#core/alignment/edit.ts'
import { keepDraft as keep, keptDraft } from '../kit/draft.ts'

const keyOf = (pairId: string, side: Side) => `${side}.${pairId}`

/** What was typed for a side of a pair and not saved, in this tab; null if nothing was. */
export const draftOf = (pairId: string, side: Side): string | null =>
  keptDraft(keyOf(pairId, side))[0] ?? null

/** Keeps what is typed for it until it is saved; null forgets it. */
export const keepDraft = (pairId: string, side: Side, text: string | null): void =>
  keep(keyOf(pairId, side), text === null ? [] : [text])
