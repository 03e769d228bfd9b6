-- DropIndex
DROP INDEX "Card_userId_deletedAt_state_due_idx";

-- DropIndex
DROP INDEX "Card_deckId_deletedAt_state_due_idx";

-- CreateIndex
CREATE INDEX "Card_due_idx" ON "Card"("userId", "deletedAt", "suspended", "state", "due", "scheduledDays", "lastDay", "stability", "difficulty");

-- CreateIndex
CREATE INDEX "Card_deckId_deletedAt_suspended_state_due_idx" ON "Card"("deckId", "deletedAt", "suspended", "state", "due");

-- Those yet to be met, in their order; Prisma's models have no word for indexes of a part.
CREATE INDEX "Card_new_idx" ON "Card"("userId", "position") WHERE "state" = 'new' AND "deletedAt" IS NULL;
CREATE INDEX "Card_new_of_deck_idx" ON "Card"("deckId", "position") WHERE "state" = 'new' AND "deletedAt" IS NULL;

-- The cards forgotten most, those first that are the hardest.
DROP INDEX "Card_userId_deletedAt_lapses_idx";
CREATE INDEX "Card_lapses_idx" ON "Card"("userId", "lapses", "difficulty") WHERE "lapses" > 0 AND "deletedAt" IS NULL;
