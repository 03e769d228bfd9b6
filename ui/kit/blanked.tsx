import { Fragment } from 'react'
import type { ClozePiece } from '#core/cards/cloze.ts'

/** A text with what is hidden left open; a screen reader says `label` there. The line never breaks at the blank. */
export function Blanked({ pieces, label }: { pieces: readonly ClozePiece[]; label: string }) {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
    <Fragment key={index}>
      {piece.text ?? (
        <span className="blank" role="img" aria-label={label}>
          {'\u00a0'}
        </span>
      )}
    </Fragment>
  ))
}
