-- AlterTable: columns are added, for dropping the table would take with it all that hangs on it
ALTER TABLE "Document" ADD COLUMN "address" TEXT;
ALTER TABLE "Document" ADD COLUMN "author" TEXT;
ALTER TABLE "Document" ADD COLUMN "deletedAt" DATETIME;
ALTER TABLE "Document" ADD COLUMN "hanzi" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Document" ADD COLUMN "vocabulary" JSONB;
ALTER TABLE "Document" ADD COLUMN "ready" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "SentencePair" ADD COLUMN "enAt" DATETIME;
ALTER TABLE "SentencePair" ADD COLUMN "enBy" TEXT;
ALTER TABLE "SentencePair" ADD COLUMN "enOrigin" TEXT;

-- CreateTable
CREATE TABLE "DocumentTag" (
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("userId", "documentId", "name"),
    CONSTRAINT "DocumentTag_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DocumentTag_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArchivedDocument" (
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "archivedAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "documentId"),
    CONSTRAINT "ArchivedDocument_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArchivedDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EnglishVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "pairId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "by" TEXT,
    "madeAt" DATETIME,
    "replacedAt" DATETIME NOT NULL,
    CONSTRAINT "EnglishVersion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EnglishVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EnglishVersion_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "SentencePair" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "stage" TEXT,
    "done" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "code" TEXT,
    "at" TEXT,
    "input" JSONB NOT NULL,
    "importId" TEXT,
    "documentId" TEXT,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "heldUntil" DATETIME,
    "notBefore" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    CONSTRAINT "Job_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Job_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Job_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "address" TEXT,
    "draft" JSONB,
    "createdAt" DATETIME NOT NULL,
    "documentId" TEXT,
    CONSTRAINT "Import_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "encoding" TEXT,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("importId", "position"),
    CONSTRAINT "ImportFile_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Translator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "model" TEXT,
    "key" TEXT,
    "price" REAL,
    "currency" TEXT,
    "createdAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "Translator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "EnglishVersion_pairId_idx" ON "EnglishVersion"("pairId");

-- CreateIndex
CREATE INDEX "Job_userId_state_idx" ON "Job"("userId", "state");

-- CreateIndex
CREATE INDEX "Job_state_createdAt_idx" ON "Job"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Import_userId_createdAt_idx" ON "Import"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Translator_userId_idx" ON "Translator"("userId");

-- CreateIndex
CREATE INDEX "SentencePair_passageId_idx" ON "SentencePair"("passageId");

-- CreateIndex
CREATE INDEX "Sentence_documentId_idx" ON "Sentence"("documentId");

-- CreateIndex
CREATE INDEX "Occurrence_pairId_idx" ON "Occurrence"("pairId");
