-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "address" TEXT,
ADD COLUMN     "author" TEXT,
ADD COLUMN     "deletedAt" TIMESTAMP(3),
ADD COLUMN     "hanzi" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "vocabulary" JSONB,
ADD COLUMN     "ready" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "SentencePair" ADD COLUMN     "enAt" TIMESTAMP(3),
ADD COLUMN     "enBy" TEXT,
ADD COLUMN     "enOrigin" TEXT;

-- CreateTable
CREATE TABLE "DocumentTag" (
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "DocumentTag_pkey" PRIMARY KEY ("userId","documentId","name")
);

-- CreateTable
CREATE TABLE "ArchivedDocument" (
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "archivedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ArchivedDocument_pkey" PRIMARY KEY ("userId","documentId")
);

-- CreateTable
CREATE TABLE "EnglishVersion" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "pairId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "by" TEXT,
    "madeAt" TIMESTAMP(3),
    "replacedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EnglishVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
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
    "heldUntil" TIMESTAMP(3),
    "notBefore" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "address" TEXT,
    "draft" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "documentId" TEXT,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "encoding" TEXT,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "Translator" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "model" TEXT,
    "key" TEXT,
    "price" DOUBLE PRECISION,
    "currency" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Translator_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "DocumentTag" ADD CONSTRAINT "DocumentTag_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentTag" ADD CONSTRAINT "DocumentTag_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArchivedDocument" ADD CONSTRAINT "ArchivedDocument_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArchivedDocument" ADD CONSTRAINT "ArchivedDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnglishVersion" ADD CONSTRAINT "EnglishVersion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnglishVersion" ADD CONSTRAINT "EnglishVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnglishVersion" ADD CONSTRAINT "EnglishVersion_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "SentencePair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translator" ADD CONSTRAINT "Translator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "SentencePair_passageId_idx" ON "SentencePair"("passageId");

-- CreateIndex
CREATE INDEX "Sentence_documentId_idx" ON "Sentence"("documentId");

-- CreateIndex
CREATE INDEX "Occurrence_pairId_idx" ON "Occurrence"("pairId");
