-- CreateTable
CREATE TABLE "ChineseVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "pairId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "replacedAt" DATETIME NOT NULL,
    CONSTRAINT "ChineseVersion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChineseVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChineseVersion_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "SentencePair" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ChineseVersion_pairId_idx" ON "ChineseVersion"("pairId");
