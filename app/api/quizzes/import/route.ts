import { LONGEST_NAME, MOST_BYTES } from '#core/quizzes/exchange/limits.ts'
import { keepImport, previewImport } from '#flows/exchange-quiz.ts'
import { fileRoute } from '../../file-route.ts'

/** Reads a file of questions, and keeps them as a quiz where that is asked. */
export const POST = fileRoute(
  { mostBytes: MOST_BYTES, longestName: LONGEST_NAME },
  previewImport,
  (given, { db, user, now, newId }) => keepImport(db, user.id, given, { now, newId }),
)
