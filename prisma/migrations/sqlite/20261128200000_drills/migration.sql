-- CreateTable
CREATE TABLE "DrillRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "drill" TEXT NOT NULL,
    "documentId" TEXT,
    "choice" JSONB NOT NULL,
    "seed" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    CONSTRAINT "DrillRun_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DrillRun_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DrillTurn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "response" TEXT,
    "verdict" TEXT,
    "durationMs" INTEGER,
    "answeredAt" DATETIME,
    CONSTRAINT "DrillTurn_runId_fkey" FOREIGN KEY ("runId") REFERENCES "DrillRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DrillRun_userId_createdAt_idx" ON "DrillRun"("userId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "DrillTurn_runId_position_key" ON "DrillTurn"("runId", "position");
