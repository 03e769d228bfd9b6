import { join } from 'node:path'
import { type QuizSettings, USUAL_SETTINGS } from '#core/quizzes/settings.ts'
import { EMPTY_DRAFT, type QuestionDraft } from '#core/quizzes/writing/question-draft.ts'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { changeQuiz, newPaper, saveQuestion } from '#flows/edit-quiz.ts'

const option = (text: string, right = false, why = '') => ({ text, right, why })

/** A question of each form, the answer to each in the name of its test. */
export const ONE_OF_EACH: Partial<QuestionDraft>[] = [
  {
    ...{ form: 'choice', text: 'Which is official for 攻坚战?', note: 'So it is in the reports.' },
    options: [
      option('critical battle', true),
      option('attack war', false, 'Word for word.'),
      option('campaign'),
    ],
  },
  {
    ...{ form: 'several', text: 'Which two belong to 两不愁?' },
    options: [option('不愁吃', true), option('不愁住', false, 'A guarantee.'), option('不愁穿', true)],
  },
  { form: 'truth', text: 'The counties answer to the provinces.', isTrue: true },
  {
    form: 'chinese',
    text: 'Write “critical battle”.',
    accepted: [{ text: '攻坚战', pinyin: 'gōngjiānzhàn' }],
  },
  { form: 'english', text: 'Write 攻坚战 in English.', accepted: [{ text: 'critical battle', pinyin: '' }] },
  {
    ...{ form: 'parts', text: 'What are 两不愁?' },
    parts: [
      { zh: '不愁吃', en: 'food' },
      { zh: '不愁穿', en: 'clothing' },
    ],
  },
  { form: 'order', text: 'From above to below.', order: ['省', '市', '县'] },
  {
    ...{ form: 'match', text: 'Match the levels.' },
    pairs: [
      { left: '省', right: 'province' },
      { left: '县', right: 'county' },
      { left: '', right: 'village' },
    ],
  },
  {
    ...{ form: 'chinese', text: '', heard: '坚持问题导向', heardPinyin: 'jiānchí wèntí dǎoxiàng' },
    accepted: [{ text: '坚持问题导向', pinyin: '' }],
  },
]

/** Writes a paper into the database of the browser tests' server; answers its id. */
export async function writeQuiz(
  drafts: readonly Partial<QuestionDraft>[],
  settings: Partial<QuizSettings> = {},
): Promise<string> {
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  const making = { now: new Date(), newId: () => crypto.randomUUID() }
  const { quizId } = await newPaper(db, LOCAL_USER_ID, 'One of each', making)
  await changeQuiz(db, LOCAL_USER_ID, quizId, { settings: { ...USUAL_SETTINGS, ...settings } }, making.now)
  for (const part of drafts) {
    const draft = { ...EMPTY_DRAFT, ...part }
    const saved = await saveQuestion(db, LOCAL_USER_ID, { quizId, questionId: null, draft }, making)
    if (!saved.ok) throw new Error(JSON.stringify(saved))
  }
  await db.$disconnect()
  return quizId
}
