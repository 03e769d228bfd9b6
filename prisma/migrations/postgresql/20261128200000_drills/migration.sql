-- CreateTable
CREATE TABLE "DrillRun" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "drill" TEXT NOT NULL,
    "documentId" TEXT,
    "choice" JSONB NOT NULL,
    "seed" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "DrillRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DrillTurn" (
    "id" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "response" TEXT,
    "verdict" TEXT,
    "durationMs" INTEGER,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "DrillTurn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DrillRun_userId_createdAt_idx" ON "DrillRun"("userId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "DrillTurn_runId_position_key" ON "DrillTurn"("runId", "position");

-- AddForeignKey
ALTER TABLE "DrillRun" ADD CONSTRAINT "DrillRun_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillRun" ADD CONSTRAINT "DrillRun_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillTurn" ADD CONSTRAINT "DrillTurn_runId_fkey" FOREIGN KEY ("runId") REFERENCES "DrillRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
