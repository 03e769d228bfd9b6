import { MOST_LIST_BYTES } from '#core/reading/level-list-outcome.ts'
import { keepLevelList, previewLevelList } from '#flows/level-lists.ts'
import { fileRoute } from '../file-route.ts'

/** Reads a list of words by level, and keeps it where that is asked. */
export const POST = fileRoute(
  { mostBytes: MOST_LIST_BYTES, longestName: 300 },
  async bytes => counted(await previewLevelList(bytes)),
  (given, { db, user, now, newId }) => keepLevelList(db, user.id, given, { now, newId }),
)

/** The page is shown how many words there are, not which. */
function counted(read: Awaited<ReturnType<typeof previewLevelList>>) {
  if (!read.ok) return read
  return { ...read, levels: read.levels.map(({ name, words }) => ({ name, words: words.length })) }
}
