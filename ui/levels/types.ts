import type { LevelListRead } from '#core/reading/level-list-outcome.ts'
import type { Failure } from '../kit/error-text.ts'

type Done = { ok: true } | ({ ok: false } & Failure)

/** What a person may do with the lists they have. */
export type LevelListActions = {
  /** Has texts shown by this one; null: by how frequent their words are. */
  showList: (id: string | null) => Promise<Done>
  removeList: (id: string) => Promise<Done>
  restoreList: (id: string) => Promise<Done>
  undoKeepList: (kept: KeptList) => Promise<Done>
}

/** A list that was kept; `replaced`: the one of its name that it took the place of. */
export type KeptList = { id: string; replaced: string | null }

type Read = Extract<LevelListRead, { ok: true }>
/** What was read of a file, with how many words are at each level. */
export type ReadList = Omit<Read, 'levels'> & { levels: { name: string; words: number }[] }
