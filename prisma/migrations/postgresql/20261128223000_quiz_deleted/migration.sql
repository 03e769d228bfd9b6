-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN "deletedAt" TIMESTAMP(3);
