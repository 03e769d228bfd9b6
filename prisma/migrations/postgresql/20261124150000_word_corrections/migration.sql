-- CreateTable
CREATE TABLE "WordCorrection" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "documentId" TEXT,
    "words" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "WordCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WordCorrection_userId_deletedAt_idx" ON "WordCorrection"("userId", "deletedAt");

-- AddForeignKey
ALTER TABLE "WordCorrection" ADD CONSTRAINT "WordCorrection_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WordCorrection" ADD CONSTRAINT "WordCorrection_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
