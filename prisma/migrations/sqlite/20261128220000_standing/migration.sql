-- How a begun card stands, as one number that the database itself keeps: statistics read it of all cards, from an index of nothing else.
-- ((stability × 10) × 128 + difficulty × 10) × 65536 + day of the last rating) × 3 + age; cardStandings (db/statistics.ts) reads it.
ALTER TABLE "Card" ADD COLUMN "standing" INTEGER GENERATED ALWAYS AS (
  CASE WHEN "state" = 'new' OR "suspended" OR "deletedAt" IS NOT NULL OR "stability" IS NULL THEN NULL ELSE
    ((CAST("stability" * 10 AS INTEGER) * 128 + CAST("difficulty" * 10 AS INTEGER)) * 65536
      + COALESCE("lastDay", unixepoch("lastReviewAt") / 86400, 0)) * 3
      + CASE WHEN "state" <> 'review' THEN 0 WHEN "scheduledDays" < 21 THEN 1 ELSE 2 END
  END) VIRTUAL;
CREATE INDEX "Card_standing_idx" ON "Card"("userId", "deckId", "standing") WHERE "standing" IS NOT NULL;

-- DropIndex
DROP INDEX "Card_due_idx";

-- CreateIndex
CREATE INDEX "Card_due_idx" ON "Card"("userId", "deletedAt", "suspended", "state", "due");
