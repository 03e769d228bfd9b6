'use client'
import type { FocusEvent } from 'react'
import type { Entry, Place } from '#core/reading/entry.ts'
import { outermostTerm } from './page-text.ts'
import { togglePeek } from './peek.ts'
import type { Side, Spot } from './types.ts'
import { type Asked, useAttended } from './use-attended.ts'
import { usePreview } from './use-preview.ts'
import { walk } from './walk.ts'

/**
 * Where the reader's attention is: the pair that is lit and the term or word that is washed, by pointer, finger or key,
 * and the popover that follows it.
 */
export function useAttention(asked: Asked) {
  const { text, parts, opened, prefetch } = asked
  const attended = useAttended(text, parts.drawn, opened)
  const { pointing, onPopover } = usePreview(asked, attended)
  const { commands, herePair, spotHere, draw, goToTerm, goToPair } = walk(asked, attended)
  return {
    pointing,
    onPopover,
    commands,
    herePair,
    attend: attended.attend,
    spotHere,
    peek: (shown: Side) => text && togglePeek(text, herePair(), shown),
    withEntry: (act: (entry: Entry, spot: Spot) => void) => {
      const spot = spotHere()
      if (spot) prefetch(spot).then(entry => entry && act(opened?.entry ?? entry, spot))
    },
    /** To its first place, which is in this pair. */
    async goToTerm(index: number, pair: number): Promise<void> {
      if (!(await draw(pair))) return
      const element = [...(text?.elementsOf(index) ?? [])].find(term => term.getClientRects().length > 0)
      if (element) goToTerm(outermostTerm(element) ?? element)
    },
    async goToPlace({ pairId, sentence, start, end }: Place): Promise<void> {
      if (text?.positionOf(pairId) === null) await parts.reach({ pairId })
      const pair = text?.positionOf(pairId) ?? null
      if (pair !== null) goToPair(pair, { pair, sentence, start, end })
    },
    onFocus({ target }: FocusEvent): void {
      if (!text || !target.matches('u')) return
      const spot = text.termSpot(target)
      if (!spot) return
      prefetch(spot)
      attended.attend({ pair: spot.pair, spot })
    },
  }
}
