import type { Knowledge } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'
import { foldMissing } from '#db/note-text.ts'
import { ensureLocalUser } from '#db/people.ts'
import { indexMissing } from '#db/search-index.ts'
import { analyseLibrary } from './analyse-documents.ts'
import { installContent } from './install-content.ts'
import { queueStaleFigures } from './rebuild-figures.ts'

/** Makes a migrated database ready for its first visitor: the local person, the glossary, the first text, its words, the index. */
export async function prepare(
  db: Database,
  house: { content: string; knowledge: Knowledge; now: Date; timeZone: string },
): Promise<void> {
  await ensureLocalUser(db, house.now, house.timeZone)
  await installContent(db, house.content, house.now)
  await analyseLibrary(db, house.knowledge, house.now)
  await indexMissing(db)
  await foldMissing(db)
  await queueStaleFigures(db, house.now, () => crypto.randomUUID())
}
