import { readablePieces } from '#core/wording/readable.ts'

/** A wording as people read it, whatever notation it is written in: what may be left out is in brackets, in a lighter ink. */
export function Wording({ of }: { of: string }) {
  return readablePieces(of).map(({ text, optional }, at) =>
    optional ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
      <span className="optional" key={at}>
        {text}
      </span>
    ) : (
      text
    ),
  )
}
