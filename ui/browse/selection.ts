/** Which cards acts are for: none, some, or all that the search finds. `at` is the row that has the focus, `from` where a stretch began. */
export type Selection = { all: boolean; ids: ReadonlySet<string>; at: number; from: number }

export const NOTHING: Selection = { all: false, ids: new Set(), at: 0, from: 0 }

/** Ids by row; rows that are not loaded have none. */
export type IdOf = (row: number) => string | undefined

export const isSelected = ({ all, ids }: Selection, id: string) => all || ids.has(id)
export const countSelected = ({ all, ids }: Selection, total: number) => (all ? total : ids.size)

export function selectOne(row: number, idOf: IdOf): Selection {
  const id = idOf(row)
  return { all: false, ids: new Set(id === undefined ? [] : [id]), at: row, from: row }
}

/** From where the stretch began to `row`; only rows that are loaded. */
export function selectTo({ from }: Selection, row: number, idOf: IdOf): Selection {
  const [first, last] = [Math.min(from, row), Math.max(from, row)]
  const ids = Array.from({ length: last - first + 1 }, (_, i) => idOf(first + i)).filter(
    id => id !== undefined,
  )
  return { all: false, ids: new Set(ids), at: row, from }
}

/** Puts one row in or takes it out. Of all that are found, it is then the only one. */
export function toggle({ all, ids }: Selection, row: number, idOf: IdOf): Selection {
  const id = idOf(row)
  if (all || id === undefined) return selectOne(row, idOf)
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { all: false, ids: next, at: row, from: row }
}

export const selectAll = (selection: Selection): Selection => ({ ...selection, all: true, ids: new Set() })
