-- DropIndex
DROP INDEX "Card_userId_deletedAt_position_idx";

-- CreateIndex
CREATE INDEX "Card_browse_idx" ON "Card"("userId", "deletedAt", "position", "id", "noteId", "deckId", "kind", "state", "due", "scheduledDays", "stability", "difficulty", "reps", "lapses", "flag", "suspended", "buriedUntil", "leech", "lastReviewAt", "lastDay", "createdAt");
