import type { FiguresPlace, PlacedFigures } from '#core/scheduling/figures.ts'
import type { Transaction } from './client.ts'

/** Adds to what is counted, place by place; figures may be negative. */
export async function addFigures(
  db: Transaction,
  userId: string,
  placed: readonly PlacedFigures[],
): Promise<void> {
  for (const { place, figures: f } of placed) {
    await db.$executeRaw`
      INSERT INTO "StudyFigures" ("userId", "deckId", "day", "hour", "again", "hard", "good", "easy", "begun", "young",
        "youngPassed", "mature", "maturePassed", "predicted", "durationMs")
      VALUES (${userId}, ${place.deckId}, ${place.day}, ${place.hour}, ${f.again}, ${f.hard}, ${f.good}, ${f.easy}, ${f.begun},
        ${f.young}, ${f.youngPassed}, ${f.mature}, ${f.maturePassed}, ${f.predicted}, ${f.durationMs})
      ON CONFLICT ("userId", "day", "hour", "deckId") DO UPDATE SET
        "again" = "StudyFigures"."again" + excluded."again", "hard" = "StudyFigures"."hard" + excluded."hard",
        "good" = "StudyFigures"."good" + excluded."good", "easy" = "StudyFigures"."easy" + excluded."easy",
        "begun" = "StudyFigures"."begun" + excluded."begun", "young" = "StudyFigures"."young" + excluded."young",
        "youngPassed" = "StudyFigures"."youngPassed" + excluded."youngPassed",
        "mature" = "StudyFigures"."mature" + excluded."mature",
        "maturePassed" = "StudyFigures"."maturePassed" + excluded."maturePassed",
        "predicted" = "StudyFigures"."predicted" + excluded."predicted",
        "durationMs" = "StudyFigures"."durationMs" + excluded."durationMs"`
  }
}

/** Adds to how often the typed answers to a note got a mark. */
export async function addMarks(
  db: Transaction,
  userId: string,
  noteId: string,
  marks: ReadonlyMap<string, number>,
): Promise<void> {
  for (const [mark, count] of marks) {
    if (count === 0) continue
    await db.$executeRaw`
      INSERT INTO "WordingCount" ("userId", "noteId", "mark", "count") VALUES (${userId}, ${noteId}, ${mark}, ${count})
      ON CONFLICT ("noteId", "mark") DO UPDATE SET "count" = "WordingCount"."count" + excluded."count"`
  }
}

/** What is counted from a study day on, in one deck or in all, by day, hour and deck. */
export async function listFigures(
  db: Transaction,
  userId: string,
  { fromDay, deckId }: { fromDay: number; deckId?: string },
): Promise<PlacedFigures[]> {
  const rows = await db.studyFigures.findMany({
    where: { userId, day: { gte: fromDay }, ...(deckId ? { deckId } : {}) },
    orderBy: [{ day: 'asc' }, { hour: 'asc' }],
  })
  return rows.map(({ userId: _, deckId, day, hour, ...figures }) => ({
    place: { deckId, day, hour } satisfies FiguresPlace,
    figures,
  }))
}
