-- A paper and its takings come apart: what was a Quiz is a paper with one attempt of the same id.

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quizId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "deadline" DATETIME,
    "finishedAt" DATETIME,
    "penalty" REAL NOT NULL DEFAULT 0,
    "score" REAL,
    CONSTRAINT "Attempt_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "new_Answer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "response" TEXT,
    "verdict" TEXT,
    "share" REAL,
    "passed" BOOLEAN NOT NULL DEFAULT false,
    "class" TEXT,
    "answeredAt" DATETIME,
    "appeal" TEXT,
    "appealedAt" DATETIME,
    CONSTRAINT "Answer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

INSERT INTO "Attempt" ("id", "quizId", "userId", "startedAt", "finishedAt", "score")
SELECT q."id", q."id", q."userId", q."createdAt", q."finishedAt",
    CASE WHEN q."finishedAt" IS NULL THEN NULL ELSE (
        SELECT COALESCE(SUM(CASE a."verdict" WHEN 'right' THEN 1 WHEN 'almost' THEN 0.5 ELSE 0 END), 0)
        FROM "Question" n JOIN "Answer" a ON a."questionId" = n."id" WHERE n."quizId" = q."id") END
FROM "Quiz" q;

INSERT INTO "new_Answer" ("id", "attemptId", "questionId", "position", "response", "verdict", "share", "passed", "answeredAt")
SELECT n."id", n."quizId", n."id", n."position", a."response", a."verdict",
    CASE a."verdict" WHEN 'right' THEN 1 WHEN 'almost' THEN 0.5 WHEN 'wrong' THEN 0 END,
    COALESCE(a."response" IN ('{"optionId":null}', '{"text":""}'), false), a."answeredAt"
FROM "Question" n LEFT JOIN "Answer" a ON a."questionId" = n."id";

DROP TABLE "Answer";
ALTER TABLE "new_Answer" RENAME TO "Answer";

-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN "name" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Quiz" ADD COLUMN "about" TEXT;
ALTER TABLE "Quiz" ADD COLUMN "settings" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "Quiz" ADD COLUMN "sharedAt" DATETIME;
ALTER TABLE "Quiz" DROP COLUMN "finishedAt";
ALTER TABLE "Question" ADD COLUMN "retiredAt" DATETIME;

-- CreateIndex
DROP INDEX "Question_quizId_position_key";
CREATE INDEX "Question_quizId_position_idx" ON "Question"("quizId", "position");
CREATE INDEX "Attempt_userId_startedAt_idx" ON "Attempt"("userId", "startedAt");
CREATE INDEX "Attempt_quizId_startedAt_idx" ON "Attempt"("quizId", "startedAt");
CREATE UNIQUE INDEX "Answer_attemptId_position_key" ON "Answer"("attemptId", "position");
CREATE UNIQUE INDEX "Answer_attemptId_questionId_key" ON "Answer"("attemptId", "questionId");
CREATE INDEX "Answer_questionId_idx" ON "Answer"("questionId");
