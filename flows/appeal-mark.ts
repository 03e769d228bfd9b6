import type { QuizResponse } from '#core/quizzes/marking/mark.ts'
import type { Question } from '#core/quizzes/question.ts'
import type { AppealOutcome } from '#core/quizzes/sheet.ts'
import { findAttempt, findAttemptAtOwn, saveAppeal, saveScore } from '#db/attempts.ts'
import type { Database, Transaction } from '#db/client.ts'
import { admitRendering } from '#db/own-renderings.ts'
import { noteOfTerm } from '#db/quiz-pairs.ts'
import { replaceBody } from '#db/quizzes.ts'
import { inTransaction } from '#db/transaction.ts'
import { type AnswerRow, type Attempt, markOf, scoreOfAttempt } from './told-answer.ts'

type Making = { now: Date; newId: () => string }
type Place = { attemptId: string; questionId: string }
const NOT_FOUND = { ok: false, code: 'appeal-not-found' } as const

/**
 * Asks for an answer to count as right: in a paper of one's own it does at once, and is admitted from then on; in another's it
 * waits for the owner.
 */
export async function appealMark(
  db: Database,
  userId: string,
  place: Place,
  making: Making,
): Promise<AppealOutcome> {
  return inTransaction(db, async tx => {
    const attempt = await findAttempt(tx, userId, place.attemptId)
    if (!attempt) return { ok: false, code: 'attempt-not-found' }
    const row = attempt.answers.find(({ questionId }) => questionId === place.questionId)
    if (!row || !isArguable(attempt, row)) return NOT_FOUND
    if (attempt.quiz.userId === userId) return grant(tx, userId, attempt, row, making)
    await saveAppeal(tx, row.id, { appeal: 'waiting', appealedAt: making.now })
    return { ok: true, appeal: 'waiting', mark: await markOf(row), score: attempt.score ?? 0 }
  })
}

/** Answered, told to be less than right, and not appealed yet. */
const isArguable = ({ finishedAt, quiz }: Attempt, { answeredAt, passed, verdict, appeal }: AnswerRow) =>
  answeredAt !== null &&
  !passed &&
  verdict !== 'right' &&
  appeal === null &&
  (finishedAt !== null || quiz.settings.feedback === 'at-once')

/** Grants or refuses an appeal that waits, at a paper of one's own. */
export async function decideAppeal(
  db: Database,
  userId: string,
  { grants, ...place }: Place & { grants: boolean },
  making: Making,
): Promise<AppealOutcome> {
  return inTransaction(db, async tx => {
    const attempt = await findAttemptAtOwn(tx, userId, place.attemptId)
    if (!attempt) return { ok: false, code: 'attempt-not-found' }
    const row = attempt.answers.find(({ questionId }) => questionId === place.questionId)
    if (row?.appeal !== 'waiting') return NOT_FOUND
    if (grants) return grant(tx, userId, attempt, row, making)
    await saveAppeal(tx, row.id, { appeal: 'refused' })
    return { ok: true, appeal: 'refused', mark: await markOf(row), score: attempt.score ?? 0 }
  })
}

async function grant(
  tx: Transaction,
  ownerId: string,
  attempt: Attempt,
  row: AnswerRow,
  making: Making,
): Promise<AppealOutcome> {
  await saveAppeal(tx, row.id, { appeal: 'granted', verdict: 'right', share: 1 })
  const wording = wordingOf(row)
  if (wording) await admit(tx, ownerId, row.question.body, row.questionId, wording, making)
  const answers = attempt.answers.map(each =>
    each.id === row.id ? { ...each, verdict: 'right' as const, share: 1 } : each,
  )
  const score = await scoreOfAttempt({ ...attempt, answers })
  if (attempt.finishedAt) await saveScore(tx, attempt.id, score)
  const mark = await markOf({ ...row, verdict: 'right', share: 1 })
  return { ok: true, appeal: 'granted', mark, score }
}

type Wording = { language: 'zh' | 'en'; text: string }

/** What was typed, where that is a wording: pinyin is none. */
function wordingOf({ question, response }: AnswerRow): Wording | null {
  const { form } = question.body
  if (response === null || (form !== 'chinese' && form !== 'english')) return null
  const given = JSON.parse(response) as QuizResponse
  const text = 'text' in given ? given.text.normalize('NFC').trim().replaceAll(/\s+/g, ' ') : ''
  const isHan = /\p{Script=Han}/u.test(text)
  if (form === 'chinese') return isHan ? { language: 'zh', text } : null
  return text === '' || isHan ? null : { language: 'en', text }
}

/** The question takes the wording from now on, and so do the cards of its term where the owner keeps it. */
async function admit(
  tx: Transaction,
  ownerId: string,
  question: Question,
  questionId: string,
  { language, text }: Wording,
  { now, newId }: Making,
): Promise<void> {
  if (question.form === 'chinese')
    await replaceBody(tx, questionId, {
      ...question,
      key: { accepted: [...question.key.accepted, { zh: text, pinyin: '' }] },
    })
  if (question.form === 'english')
    await replaceBody(tx, questionId, {
      ...question,
      key: { accepted: [...question.key.accepted, text] },
    })
  const isOfTerm = question.kind === 'type-chinese' || question.kind === 'fill-english'
  const noteId = isOfTerm && question.termId ? await noteOfTerm(tx, ownerId, question.termId) : null
  if (noteId === null) return
  const source = { sourceTitle: null, date: null, url: null }
  await admitRendering(tx, ownerId, noteId, { id: newId(), language, text, ...source }, now)
}
