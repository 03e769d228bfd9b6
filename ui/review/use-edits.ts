import { useState } from 'react'

/** What was done to a note in this session: it was edited, or an answer admitted. `takeBack` makes it as it was. `at` in ms. */
export type Edit = { name: 'act.edit' | 'admit.act'; at: number; takeBack: () => void }

export type Edits = {
  /** The last that stands. */
  readonly last: Edit | null
  keep: (edit: Edit) => void
  /** One was taken back, by whatever way. */
  drop: (takeBack: () => void) => void
  takeBackLast: () => void
}

/** The edits that stand, oldest first. */
export function useEdits(): Edits {
  const [edits, setEdits] = useState<readonly Edit[]>([])
  const drop = (takeBack: () => void) => setEdits(now => now.filter(edit => edit.takeBack !== takeBack))
  return {
    last: edits.at(-1) ?? null,
    keep: edit => setEdits(now => [...now, edit]),
    drop,
    takeBackLast() {
      const last = edits.at(-1)
      if (!last) return
      drop(last.takeBack)
      last.takeBack()
    },
  }
}
