import type { StudySettings } from '#core/scheduling/study-settings.ts'
import type { Database, Transaction } from './client.ts'

/** One installation starts with one person, without a password. */
export const LOCAL_USER_ID = 'local'

export const DEFAULT_SETTINGS: Omit<StudySettings, 'timeZone'> = {
  newCardsPerDay: 20,
  reviewsPerDay: 200,
  desiredRetention: 0.9,
  dayStartHour: 4,
}

/** Makes the local person if there is none; `timeZone` is the server's own until a browser says another. */
export async function ensureLocalUser(db: Database, now: Date, timeZone: string): Promise<void> {
  const found = await db.user.findUnique({ where: { id: LOCAL_USER_ID }, select: { id: true } })
  if (found) return
  await db.user.upsert({
    where: { id: LOCAL_USER_ID },
    update: {},
    create: {
      id: LOCAL_USER_ID,
      name: 'local',
      createdAt: now,
      settings: { create: { ...DEFAULT_SETTINGS, timeZone } },
    },
  })
}

export async function readSettings(db: Transaction, userId: string): Promise<StudySettings> {
  const { userId: _, ...settings } = await db.settings.findUniqueOrThrow({ where: { userId } })
  return settings
}

export async function writeSettings(db: Transaction, userId: string, settings: StudySettings): Promise<void> {
  await db.settings.update({ where: { userId }, data: settings })
}

export async function knownWords(db: Transaction, userId: string): Promise<Set<string>> {
  const rows = await db.knownWord.findMany({ where: { userId }, select: { text: true } })
  return new Set(rows.map(row => row.text))
}

export async function setKnownWord(
  db: Transaction,
  userId: string,
  text: string,
  known: boolean,
  now: Date,
): Promise<void> {
  if (known) {
    await db.knownWord.upsert({
      where: { userId_text: { userId, text } },
      update: {},
      create: { userId, text, knownAt: now },
    })
  } else {
    await db.knownWord.deleteMany({ where: { userId, text } })
  }
}
