import type { QuizSettings } from '#core/quizzes/settings.ts'
import { seededRandom, shuffled } from '#core/random/random.ts'
import { createAttempt } from '#db/attempts.ts'
import type { Transaction } from '#db/client.ts'

/** Begins an attempt at a paper, its questions in the paper's order or in one of its own. Answers its id. */
export async function beginAttempt(
  tx: Transaction,
  userId: string,
  { id: quizId, settings, questions }: { id: string; settings: QuizSettings; questions: string[] },
  { now, newId }: { now: Date; newId: () => string },
): Promise<string> {
  const id = newId()
  const order = settings.shuffle ? shuffled(questions, seededRandom(id)) : questions
  await createAttempt(
    tx,
    userId,
    {
      ...{ id, quizId, penalty: settings.penalty },
      deadline: settings.limitMs === null ? null : new Date(now.getTime() + settings.limitMs),
      questions: order.map(questionId => ({ answerId: newId(), questionId })),
    },
    now,
  )
  return id
}
