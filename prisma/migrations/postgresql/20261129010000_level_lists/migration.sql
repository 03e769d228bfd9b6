-- CreateTable
CREATE TABLE "LevelList" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "levels" JSONB NOT NULL,
    "words" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "chosenAt" TIMESTAMP(3),
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "LevelList_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LevelList_userId_idx" ON "LevelList"("userId");

-- AddForeignKey
ALTER TABLE "LevelList" ADD CONSTRAINT "LevelList_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
