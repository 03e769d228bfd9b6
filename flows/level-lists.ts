import { type LevelListFault, type LevelListRead, nameOfList } from '#core/reading/level-list-outcome.ts'
import { readLevelList } from '#core/reading/read-level-list.ts'
import type { Database } from '#db/client.ts'
import {
  chooseLevelList,
  chooseNoLevelList,
  createLevelList,
  findLevelListNamed,
  setLevelListDeleted,
} from '#db/level-lists.ts'
import { inTransaction } from '#db/transaction.ts'

export type LevelListChange = { ok: true } | { ok: false; code: 'level-list-not-found' }

/** What a file has, before it is kept: nothing is stored. */
export const previewLevelList = (bytes: Uint8Array): Promise<LevelListRead> => readLevelList(bytes)

/** Keeps the list of a file, in place of one that has its name, and has texts shown by it. `replaced`: the id of that one. */
export async function keepLevelList(
  db: Database,
  userId: string,
  { bytes, name: given }: { bytes: Uint8Array; name: string },
  { now, newId }: { now: Date; newId: () => string },
): Promise<
  | { ok: true; id: string; name: string; words: number; replaced: string | null }
  | { ok: false; code: LevelListFault | 'name-empty'; line?: number | null }
> {
  const name = nameOfList(given)
  if (name === '') return { ok: false, code: 'name-empty' }
  const read = await readLevelList(bytes)
  if (!read.ok) return read
  const id = newId()
  return inTransaction(db, async tx => {
    const replaced = await findLevelListNamed(tx, userId, name)
    if (replaced) await setLevelListDeleted(tx, userId, replaced, now)
    await createLevelList(tx, userId, { id, name, levels: read.levels }, now)
    return { ok: true, id, name, words: read.words, replaced }
  })
}

/** Takes back that a list was kept; what it replaced is there again. */
export async function undoKeepLevelList(
  db: Database,
  userId: string,
  { id, replaced }: { id: string; replaced: string | null },
  now: Date,
): Promise<LevelListChange> {
  return inTransaction(db, async tx => {
    if (!(await setLevelListDeleted(tx, userId, id, now))) return told(false)
    if (replaced) await setLevelListDeleted(tx, userId, replaced, null)
    return told(true)
  })
}

export const deleteLevelList = async (db: Database, userId: string, id: string, now: Date) =>
  told(await setLevelListDeleted(db, userId, id, now))

export const restoreLevelList = async (db: Database, userId: string, id: string) =>
  told(await setLevelListDeleted(db, userId, id, null))

/** Has texts shown by this list, or with null by how frequent their words are. */
export async function showLevelList(
  db: Database,
  userId: string,
  id: string | null,
  now: Date,
): Promise<LevelListChange> {
  if (id !== null) return told(await chooseLevelList(db, userId, id, now))
  await chooseNoLevelList(db, userId)
  return told(true)
}

const told = (done: boolean): LevelListChange =>
  done ? { ok: true } : { ok: false, code: 'level-list-not-found' }
