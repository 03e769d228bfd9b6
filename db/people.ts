import { DEFAULT_OPTIONS, optionsWith } from '#core/scheduling/study-options.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import type { Database, Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { jsonRows } from './json-rows.ts'

/** One installation starts with one person, without a password. */
export const LOCAL_USER_ID = 'local'

const { newCardsPerDay, reviewsPerDay, desiredRetention } = DEFAULT_OPTIONS
/** What a new person starts with. */
export const FIRST_SETTINGS = { newCardsPerDay, reviewsPerDay, desiredRetention, dayStartHour: 4 }

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
      settings: { create: { ...FIRST_SETTINGS, timeZone } },
    },
  })
}

export async function readSettings(db: Transaction, userId: string): Promise<StudySettings> {
  const { userId: _, ...row } = await db.settings.findUniqueOrThrow({ where: { userId } })
  return settingsOf(row)
}

/** A row of Settings, but for whose it is. */
export type SettingsRow = Omit<
  NonNullable<Awaited<ReturnType<Transaction['settings']['findUnique']>>>,
  'userId'
>

export function settingsOf({ options, weights, ...columns }: SettingsRow): StudySettings {
  return {
    ...optionsWith(DEFAULT_OPTIONS, options),
    ...columns,
    weights: (weights as number[] | null)?.length ? (weights as number[]) : null,
  }
}

/** Writes what is given; the rest stays. */
export async function writeSettings(
  db: Transaction,
  userId: string,
  settings: Partial<StudySettings>,
): Promise<void> {
  const { newCardsPerDay, reviewsPerDay, desiredRetention, dayStartHour, timeZone, weights, ...options } =
    settings
  const row = await db.settings.findUniqueOrThrow({ where: { userId }, select: { options: true } })
  await db.settings.update({
    where: { userId },
    data: {
      ...{ newCardsPerDay, reviewsPerDay, desiredRetention, dayStartHour, timeZone },
      ...(weights === undefined ? {} : { weights: weights ?? [] }),
      options: { ...(row.options as object | null), ...options },
    },
  })
}

/** Words and terms that a person has said they know. They may be tens of thousands, so they come as one value. */
export async function knownWords(db: Transaction, userId: string): Promise<Set<string>> {
  const rows = await jsonRows<[text: string]>(
    db,
    [Prisma.sql`"text"`],
    Prisma.sql`"KnownWord" WHERE "userId" = ${userId}`,
  )
  return new Set(rows.map(([text]) => text))
}

/** Known words a statement: SQLite takes some thirty thousand values. */
const BATCH = 5_000

/** Adds words, none of which may be known yet, as of one moment. */
export async function addKnownWords(
  db: Transaction,
  userId: string,
  texts: readonly string[],
  knownAt: Date,
): Promise<void> {
  for (let from = 0; from < texts.length; from += BATCH)
    await db.knownWord.createMany({
      data: texts.slice(from, from + BATCH).map(text => ({ userId, text, knownAt })),
    })
}

/** Takes away what was added at one moment; answers how many words that were. */
export async function removeKnownWords(db: Transaction, userId: string, knownAt: Date): Promise<number> {
  const { count } = await db.knownWord.deleteMany({ where: { userId, knownAt } })
  return count
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
