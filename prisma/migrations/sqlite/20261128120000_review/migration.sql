-- AlterTable
ALTER TABLE "Deck" ADD COLUMN "options" JSONB;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN "day" INTEGER;
ALTER TABLE "Review" ADD COLUMN "deckId" TEXT;
ALTER TABLE "Review" ADD COLUMN "hour" INTEGER;
ALTER TABLE "Review" ADD COLUMN "mark" TEXT;
ALTER TABLE "Review" ADD COLUMN "pairId" TEXT;

-- AlterTable
ALTER TABLE "Settings" ADD COLUMN "options" JSONB;
ALTER TABLE "Settings" ADD COLUMN "weights" JSONB;

-- CreateTable
CREATE TABLE "NoteTag" (
    "userId" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("noteId", "name"),
    CONSTRAINT "NoteTag_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NoteTag_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OwnRendering" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sourceTitle" TEXT,
    "date" TEXT,
    "url" TEXT,
    "createdAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "OwnRendering_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OwnRendering_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WordingCount" (
    "userId" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("noteId", "mark"),
    CONSTRAINT "WordingCount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WordingCount_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StudyFigures" (
    "userId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "again" INTEGER NOT NULL,
    "hard" INTEGER NOT NULL,
    "good" INTEGER NOT NULL,
    "easy" INTEGER NOT NULL,
    "begun" INTEGER NOT NULL,
    "young" INTEGER NOT NULL,
    "youngPassed" INTEGER NOT NULL,
    "mature" INTEGER NOT NULL,
    "maturePassed" INTEGER NOT NULL,
    "predicted" REAL NOT NULL,
    "durationMs" INTEGER NOT NULL,

    PRIMARY KEY ("userId", "day", "hour", "deckId"),
    CONSTRAINT "StudyFigures_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FiguresState" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "builtAt" DATETIME,
    "stale" BOOLEAN NOT NULL,
    CONSTRAINT "FiguresState_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CardChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "undoneAt" DATETIME,
    CONSTRAINT "CardChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Optimisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "reviews" INTEGER NOT NULL,
    "weights" JSONB NOT NULL,
    "logLossBefore" REAL NOT NULL,
    "logLossAfter" REAL NOT NULL,
    "rmseBefore" REAL NOT NULL,
    "rmseAfter" REAL NOT NULL,
    "calibration" JSONB NOT NULL,
    CONSTRAINT "Optimisation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Note" ADD COLUMN "changedAt" DATETIME;
ALTER TABLE "Note" ADD COLUMN "folded" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Note" ADD COLUMN "remark" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Card" ADD COLUMN "buriedUntil" DATETIME;
ALTER TABLE "Card" ADD COLUMN "flag" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Card" ADD COLUMN "lastDay" INTEGER;
ALTER TABLE "Card" ADD COLUMN "leech" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Card" ADD COLUMN "suspended" BOOLEAN NOT NULL DEFAULT false;

-- DropIndex
DROP INDEX "Card_deckId_idx";

-- CreateIndex
CREATE INDEX "Card_deckId_deletedAt_state_due_idx" ON "Card"("deckId", "deletedAt", "state", "due");

-- CreateIndex
CREATE INDEX "Card_userId_deletedAt_position_idx" ON "Card"("userId", "deletedAt", "position");

-- CreateIndex
CREATE INDEX "Card_userId_deletedAt_lapses_idx" ON "Card"("userId", "deletedAt", "lapses");

-- CreateIndex
CREATE INDEX "NoteTag_userId_name_idx" ON "NoteTag"("userId", "name");

-- CreateIndex
CREATE INDEX "OwnRendering_noteId_idx" ON "OwnRendering"("noteId");

-- CreateIndex
CREATE INDEX "WordingCount_userId_mark_idx" ON "WordingCount"("userId", "mark");

-- CreateIndex
CREATE INDEX "CardChange_userId_at_idx" ON "CardChange"("userId", "at");

-- CreateIndex
CREATE INDEX "Optimisation_userId_createdAt_idx" ON "Optimisation"("userId", "createdAt");
