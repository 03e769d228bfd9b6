import { type ExportedQuiz, exportQuiz, readQuiz } from '#core/quizzes/exchange/exchange.ts'
import type { ExportFormat, FileFault, QuizRead } from '#core/quizzes/exchange/outcome.ts'
import type { ExchangeWords } from '#core/quizzes/exchange/plain.ts'
import { tidyLine } from '#core/quizzes/exchange/tidy.ts'
import { USUAL_SETTINGS } from '#core/quizzes/settings.ts'
import { LONGEST_QUIZ_NAME, type PaperScope } from '#core/quizzes/sheet.ts'
import type { Database } from '#db/client.ts'
import { createQuiz } from '#db/quizzes.ts'
import { inTransaction } from '#db/transaction.ts'
import { quizToEdit } from './edit-quiz.ts'

/** A person's own paper as a file. `nameOf`: how it is called, with a name of its own or without. */
export async function quizFile(
  db: Database,
  userId: string,
  quizId: string,
  asked: {
    format: ExportFormat
    lang: 'zh' | 'en'
    words: ExchangeWords
    nameOf: (quiz: { name: string; scope: PaperScope }) => Promise<string>
  },
): Promise<
  { ok: true; name: string; file: ExportedQuiz } | { ok: false; code: 'quiz-not-found' | 'no-questions' }
> {
  const quiz = await quizToEdit(db, userId, quizId, asked.lang)
  if (!quiz) return { ok: false, code: 'quiz-not-found' }
  if (quiz.questions.length === 0) return { ok: false, code: 'no-questions' }
  const name = await asked.nameOf(quiz)
  const questions = quiz.questions.map(({ question }) => question)
  return { ok: true, name, file: await exportQuiz(asked.format, { name, questions }, asked.words) }
}

/** What a file has, before it is kept: nothing is stored. */
export const previewImport = (bytes: Uint8Array): Promise<QuizRead> => readQuiz(bytes)

/** Keeps what can be taken of a file as a paper of its own. `name`: empty where the file's is to stand. */
export async function keepImport(
  db: Database,
  userId: string,
  { bytes, name }: { bytes: Uint8Array; name: string },
  { now, newId }: { now: Date; newId: () => string },
): Promise<{ ok: true; quizId: string } | { ok: false; code: FileFault; line: number | null }> {
  const read = await readQuiz(bytes)
  if (!read.ok) return read
  if (read.questions.length === 0) return { ok: false, code: 'no-questions', line: null }
  const id = newId()
  const paper = {
    ...{ id, name: tidyLine(name || read.name || '').slice(0, LONGEST_QUIZ_NAME), seed: id },
    ...({ scope: 'own', documentId: null, deckId: null, about: null } as const),
    settings: USUAL_SETTINGS,
    questions: read.questions.map(question => ({ id: newId(), question })),
  }
  await inTransaction(db, tx => createQuiz(tx, userId, paper, now))
  return { ok: true, quizId: id }
}
