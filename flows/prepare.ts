import type { Dictionary } from '#core/dictionary/dictionary.ts'
import type { Database } from '#db/client.ts'
import { ensureLocalUser } from '#db/people.ts'
import { installContent } from './install-content.ts'

/** Makes a migrated database ready for its first visitor: the local person, the glossary, the first text. */
export async function prepare(
  db: Database,
  house: { content: string; dictionary: Dictionary; now: Date; timeZone: string },
): Promise<void> {
  await ensureLocalUser(db, house.now, house.timeZone)
  await installContent(db, house.content, house.dictionary, house.now)
}
