-- CreateTable
CREATE TABLE "LevelList" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "levels" JSONB NOT NULL,
    "words" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "chosenAt" DATETIME,
    "deletedAt" DATETIME,
    CONSTRAINT "LevelList_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LevelList_userId_idx" ON "LevelList"("userId");
