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

    CONSTRAINT "NoteTag_pkey" PRIMARY KEY ("noteId", "name")
);

-- CreateTable
CREATE TABLE "OwnRendering" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sourceTitle" TEXT,
    "date" TEXT,
    "url" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "OwnRendering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WordingCount" (
    "userId" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "WordingCount_pkey" PRIMARY KEY ("noteId", "mark")
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
    "predicted" DOUBLE PRECISION NOT NULL,
    "durationMs" INTEGER NOT NULL,

    CONSTRAINT "StudyFigures_pkey" PRIMARY KEY ("userId", "day", "hour", "deckId")
);

-- CreateTable
CREATE TABLE "FiguresState" (
    "userId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "builtAt" TIMESTAMP(3),
    "stale" BOOLEAN NOT NULL,

    CONSTRAINT "FiguresState_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "CardChange" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "CardChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Optimisation" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "reviews" INTEGER NOT NULL,
    "weights" JSONB NOT NULL,
    "logLossBefore" DOUBLE PRECISION NOT NULL,
    "logLossAfter" DOUBLE PRECISION NOT NULL,
    "rmseBefore" DOUBLE PRECISION NOT NULL,
    "rmseAfter" DOUBLE PRECISION NOT NULL,
    "calibration" JSONB NOT NULL,

    CONSTRAINT "Optimisation_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "Note" ADD COLUMN "changedAt" TIMESTAMP(3);
ALTER TABLE "Note" ADD COLUMN "folded" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Note" ADD COLUMN "remark" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Card" ADD COLUMN "buriedUntil" TIMESTAMP(3);
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

-- AddForeignKey
ALTER TABLE "NoteTag" ADD CONSTRAINT "NoteTag_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteTag" ADD CONSTRAINT "NoteTag_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnRendering" ADD CONSTRAINT "OwnRendering_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnRendering" ADD CONSTRAINT "OwnRendering_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WordingCount" ADD CONSTRAINT "WordingCount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WordingCount" ADD CONSTRAINT "WordingCount_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyFigures" ADD CONSTRAINT "StudyFigures_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FiguresState" ADD CONSTRAINT "FiguresState_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardChange" ADD CONSTRAINT "CardChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Optimisation" ADD CONSTRAINT "Optimisation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
