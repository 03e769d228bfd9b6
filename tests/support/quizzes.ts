import type { QuizResponse } from '#core/quizzes/marking/mark.ts'
import { storedQuestion } from '#core/quizzes/stored-question.ts'
import type { Database } from '#db/client.ts'
import { replaceSharedTerms } from '#db/content.ts'
import { furnish, rendering, TERMS } from './furnish.ts'

const MORE = ['产业扶贫', '教育扶贫', '健康扶贫', '生态扶贫', '就业扶贫', '阳光扶贫', '廉洁扶贫'].map(
  (zh, i) => ({
    id: `glossary:${zh}`,
    zh,
    pinyin: 'fúpín',
    category: 'poverty',
    structure: 'compound' as const,
    renderings: [rendering(`poverty alleviation by way ${'abcdefg'[i]}`)],
  }),
)

/** One person, and terms enough for a quiz. */
export async function furnishQuizTerms(db: Database): Promise<void> {
  await furnish(db)
  await replaceSharedTerms(db, [...TERMS, ...MORE])
}

/** What the server knows of a question of one choice or of typed Chinese, and the page does not. */
export async function keyOf(
  db: Database,
  questionId: string,
): Promise<{ right: QuizResponse; wrong: QuizResponse; pass: QuizResponse }> {
  const { body } = await db.question.findUniqueOrThrow({ where: { id: questionId } })
  const question = storedQuestion(body)
  if (question.form === 'chinese')
    return {
      right: { text: question.key.accepted[0]!.zh },
      wrong: { text: '不知道' },
      pass: { text: '' },
    }
  if (question.form !== 'choice') throw new TypeError(`no key is given here of the form ${question.form}`)
  const other = question.options.find(({ id }) => id !== question.key.optionId)!
  return {
    right: { optionId: question.key.optionId },
    wrong: { optionId: other.id },
    pass: { optionId: null },
  }
}
