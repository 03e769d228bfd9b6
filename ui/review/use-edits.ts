import { useState } from 'react'

/** A note that was edited in this session: `takeBack` writes it as it was. `at` in ms. */
type Edit = { cardId: string; at: number; takeBack: () => void }

/** The edits that stand, oldest first. */
export function useEdits() {
  const [edits, setEdits] = useState<readonly Edit[]>([])
  const drop = (takeBack: () => void) => setEdits(now => now.filter(edit => edit.takeBack !== takeBack))
  return {
    last: edits.at(-1) ?? null,
    keep: (edit: Edit) => setEdits(now => [...now, edit]),
    drop,
    takeBackLast() {
      const last = edits.at(-1)
      if (!last) return
      drop(last.takeBack)
      last.takeBack()
    },
  }
}
