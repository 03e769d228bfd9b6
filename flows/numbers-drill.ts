import { explain } from '#core/drills/numbers/explain.ts'
import { levelsAfter, limitMs } from '#core/drills/numbers/levels.ts'
import { LONGEST_NUMBER, markNumber } from '#core/drills/numbers/mark-number.ts'
import { answersTo, makeNumberQuestion, type NumberQuestion } from '#core/drills/numbers/number-question.ts'
import { NUMBER_KINDS } from '#core/drills/numbers/quantity.ts'
import { pinyinOfNumber, sayChineseNumber, sayEnglishNumber } from '#core/drills/numbers/say.ts'
import type {
  AnsweredNumber,
  NumbersChoice,
  NumbersRun,
  OpenNumber,
  TurnResult,
} from '#core/drills/numbers/sheet.ts'
import { numbersInText } from '#core/drills/numbers/text-numbers.ts'
import type { Language, StartedRun, TurnAnswer } from '#core/drills/run.ts'
import { seededRandom, shuffled } from '#core/random/random.ts'
import { answersOf } from '#db/answers-of.ts'
import type { Database, Transaction } from '#db/client.ts'
import { mayRead } from '#db/documents.ts'
import { listNumberedPairs, recentAnswers } from '#db/drill-numbers.ts'
import { createRun, createTurns, findRun, findRunOfTurn, finishRun, saveAnswer } from '#db/drills.ts'
import { inTransaction } from '#db/transaction.ts'
import { type Making, titleOf } from './drill-runs.ts'

type Run = NonNullable<Awaited<ReturnType<typeof runOfTurn>>>
type Turn = Run['turns'][number]

const runOfTurn = (db: Transaction, userId: string, turnId: string) =>
  findRunOfTurn<NumbersChoice, NumberQuestion>(db, userId, 'numbers', turnId)

/** Answers of a kind that its level is reckoned from. */
const REMEMBERED = 24
/** How often another number is tried in place of one that the run has asked. */
const ATTEMPTS = 20

/** How far a person is in each kind of number. */
export async function numberLevels(db: Transaction, userId: string) {
  const answers = await answersOf(
    db,
    NUMBER_KINDS.map(kind => () => recentAnswers(db, userId, kind, REMEMBERED)),
  )
  return levelsAfter(answers.flat())
}

/** Begins a run: of a text all its questions are made at once, otherwise each when the one before is answered. */
export async function startNumbers(
  db: Database,
  userId: string,
  choice: NumbersChoice,
  making: Making & { seed: string },
): Promise<StartedRun> {
  if (choice.documentId !== null && !(await mayRead(db, userId, choice.documentId)))
    return { ok: false, code: 'document-not-found' }
  const asked =
    choice.documentId === null
      ? null
      : await questionsOfText(db, userId, choice.documentId, choice, making.seed)
  if (asked?.length === 0) return { ok: false, code: 'no-numbers' }
  const id = making.newId()
  const { documentId } = choice
  const length = asked?.length ?? choice.length
  const run = { id, drill: 'numbers' as const, documentId, choice, seed: making.seed, length }
  await inTransaction(db, async tx => {
    await createRun(tx, userId, run, making.now)
    const questions = asked ?? [await nextQuestion(tx, userId, run, [])]
    await createTurns(
      tx,
      id,
      questions.map((question, position) => toTurn(making.newId(), position, question)),
    )
  })
  return { ok: true, id }
}

const toTurn = (id: string, position: number, body: NumberQuestion) => ({
  ...{ id, position, kind: body.kind, level: body.level, body },
})

async function questionsOfText(
  db: Database,
  userId: string,
  documentId: string,
  { from, kinds, length }: NumbersChoice,
  seed: string,
): Promise<NumberQuestion[]> {
  const pairs = await listNumberedPairs(db, userId, documentId)
  const random = seededRandom(seed)
  const all = numbersInText(documentId, pairs, 'zh').filter(({ kind }) => kinds.includes(kind))
  return shuffled(all, random)
    .slice(0, length)
    .map(question => ({ ...question, from: from === 'both' ? (random() < 0.5 ? 'zh' : 'en') : from }))
}

/** Of the next kind, at the level that the person has reached in it; not one that the run has asked, if there is another. */
async function nextQuestion(
  db: Transaction,
  userId: string,
  { choice: { kinds, from }, seed }: { choice: NumbersChoice; seed: string },
  asked: readonly string[],
): Promise<NumberQuestion> {
  const levels = await numberLevels(db, userId)
  const position = asked.length
  const round = shuffled(kinds, seededRandom(`${seed} round ${Math.floor(position / kinds.length)}`))
  const kind = round[position % kinds.length] ?? 'magnitude'
  const isZh = from === 'both' ? seededRandom(`${seed} ${position}`)() < 0.5 : from === 'zh'
  const make = (attempt: number) =>
    makeNumberQuestion(kind, levels[kind], isZh ? 'zh' : 'en', `${seed} ${position} ${attempt}`)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const question = make(attempt)
    if (!asked.includes(question.zh)) return question
  }
  return make(0)
}

/** A run as its page opens it: answers only of what is answered. Null if this person has no such run. */
export async function openNumbers(
  db: Database,
  userId: string,
  runId: string,
  lang: Language,
): Promise<NumbersRun | null> {
  const run = await findRun<NumbersChoice, NumberQuestion>(db, userId, 'numbers', runId)
  if (!run) return null
  const open = run.finishedAt === null ? run.turns.find(({ answeredAt }) => !answeredAt) : undefined
  return {
    id: run.id,
    choice: run.choice,
    title: titleOf(run, lang),
    length: run.length,
    answered: run.turns.filter(({ answeredAt }) => answeredAt).map(turn => toAnswered(run, turn)),
    question: open ? toOpen(run, open) : null,
    levels: await numberLevels(db, userId),
  }
}

/** Marks one answer and stores it, once; the next question is made at the level that follows from it. */
export async function answerNumber(
  db: Database,
  userId: string,
  { turnId, given, durationMs }: TurnAnswer<string>,
  { now, newId }: Making,
): Promise<TurnResult> {
  if (given.length > LONGEST_NUMBER) return { ok: false, code: 'answer-too-long' }
  return inTransaction(db, async tx => {
    const run = await runOfTurn(tx, userId, turnId)
    const turn = run?.turns.find(({ id }) => id === turnId)
    if (!run || !turn) return { ok: false, code: 'run-not-found' }
    const { verdict } = markNumber(turn.body, given)
    const isNew =
      run.finishedAt === null && (await saveAnswer(tx, turnId, { response: given, verdict, durationMs }, now))
    if (!isNew) return { ok: false, code: 'already-answered' }
    const answered = toAnswered(run, { ...turn, response: given, durationMs })
    return { ok: true, answered, next: await goOn(tx, userId, run, turnId, { now, newId }) }
  })
}

/** The next question, made if it is not there yet; ends the run where none is left. */
async function goOn(tx: Transaction, userId: string, run: Run, justAnswered: string, { now, newId }: Making) {
  const waiting = run.turns.find(({ id, answeredAt }) => !answeredAt && id !== justAnswered)
  if (waiting) return toOpen(run, waiting)
  const position = run.turns.length
  if (position >= run.length) {
    await finishRun(tx, userId, run.id, now)
    return null
  }
  const asked = run.turns.map(({ body }) => body.zh)
  const turn = toTurn(newId(), position, await nextQuestion(tx, userId, run, asked))
  await createTurns(tx, run.id, [turn])
  return toOpen(run, turn)
}

function toOpen({ choice }: Pick<Run, 'choice'>, { id, body }: Pick<Turn, 'id' | 'body'>): OpenNumber {
  const { kind, level, from, zh, en, context } = body
  const said = sayChineseNumber(zh)
  const inContext = context && {
    text: from === 'zh' ? context.zh : context.en,
    span: from === 'zh' ? context.zhSpan : context.enSpan,
  }
  return {
    ...{ id, kind, level, from },
    asked: from === 'zh' ? zh : en,
    said: from === 'zh' ? said : en,
    pinyin: from === 'zh' ? pinyinOfNumber(said) : null,
    sentence: inContext,
    limitMs: limitMs(kind, level, choice.way, choice.pace),
  }
}

function toAnswered(
  run: Pick<Run, 'choice'>,
  turn: Pick<Turn, 'id' | 'body' | 'response' | 'durationMs'>,
): AnsweredNumber {
  const { quantity, zh, en, context } = turn.body
  const said = sayChineseNumber(zh)
  const answer = turn.response ?? ''
  return {
    question: toOpen(run, turn),
    answer,
    mark: markNumber(turn.body, answer),
    answers: answersTo(turn.body),
    ...{ zh, en, context },
    reading: {
      zh: said,
      pinyin: pinyinOfNumber(said),
      en: quantity.of === 'date' ? null : sayEnglishNumber(en),
    },
    working: explain(quantity, zh, en),
    durationMs: turn.durationMs ?? 0,
  }
}
