-- CreateTable
CREATE TABLE "ChineseVersion" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "pairId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "replacedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChineseVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChineseVersion_pairId_idx" ON "ChineseVersion"("pairId");

-- AddForeignKey
ALTER TABLE "ChineseVersion" ADD CONSTRAINT "ChineseVersion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChineseVersion" ADD CONSTRAINT "ChineseVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChineseVersion" ADD CONSTRAINT "ChineseVersion_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "SentencePair"("id") ON DELETE CASCADE ON UPDATE CASCADE;
