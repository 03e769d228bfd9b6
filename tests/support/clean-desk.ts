import { join } from 'node:path'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'

/** Clears what the learner of the browser tests' server has kept, reviewed, read and answered. */
export async function cleanDesk(): Promise<void> {
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  const userId = LOCAL_USER_ID
  await db.quiz.deleteMany({ where: { userId } })
  await db.drillRun.deleteMany({ where: { userId } })
  await db.review.deleteMany({ where: { userId } })
  await db.card.deleteMany({ where: { userId } })
  await db.note.deleteMany({ where: { userId } })
  await db.deck.deleteMany({ where: { userId } })
  await db.knownWord.deleteMany({ where: { userId } })
  await db.wordCorrection.deleteMany({ where: { userId } })
  await db.readingPlace.deleteMany({ where: { userId } })
  await db.$disconnect()
}
