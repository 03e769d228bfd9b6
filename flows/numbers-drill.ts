import { explain } from '#core/drills/explain.ts'
import { levelsAfter, limitMs } from '#core/drills/levels.ts'
import { LONGEST_NUMBER, markNumber } from '#core/drills/mark-number.ts'
import {
  answersTo,
  type Language,
  makeNumberQuestion,
  type NumberQuestion,
} from '#core/drills/number-question.ts'
import { NUMBER_KINDS } from '#core/drills/quantity.ts'
import { pinyinOfNumber, sayChineseNumber, sayEnglishNumber } from '#core/drills/say.ts'
import type {
  AnsweredNumber,
  NumbersChoice,
  NumbersRun,
  OpenNumber,
  PastRun,
  StartedRun,
  TurnResult,
} from '#core/drills/sheet.ts'
import { numbersInText } from '#core/drills/text-numbers.ts'
import { seededRandom, shuffled } from '#core/quizzes/random.ts'
import type { Database, Transaction } from '#db/client.ts'
import { listTitles, mayRead } from '#db/documents.ts'
import {
  createRun,
  createTurns,
  findRun,
  findRunOfTurn,
  finishRun,
  listNumberedPairs,
  listRuns,
  recentAnswers,
  saveAnswer,
} from '#db/drills.ts'
import { inTransaction } from '#db/transaction.ts'

type Run = NonNullable<Awaited<ReturnType<typeof findRun>>>
type Turn = Run['turns'][number]
type Making = { now: Date; newId: () => string }

const PAST_SHOWN = 20
/** Answers of a kind that its level is reckoned from. */
const REMEMBERED = 24
/** How often another number is tried in place of one that the run has asked. */
const ATTEMPTS = 20

/** What a run can be about, the runs there were, and how far one is. `lang` chooses the titles. */
export async function numbersStart(db: Database, userId: string, lang: Language) {
  const [titles, past, levels] = await Promise.all([
    listTitles(db, userId),
    pastRuns(db, userId, lang),
    levelsOf(db, userId),
  ])
  const texts = titles.map(({ id, shortTitle, shortTitleEn }) => ({
    id,
    name: lang === 'en' ? shortTitleEn : shortTitle,
  }))
  return { texts, past, levels }
}

export async function pastRuns(
  db: Database,
  userId: string,
  lang: Language,
  limit = PAST_SHOWN,
): Promise<PastRun[]> {
  const runs = await listRuns(db, userId, limit)
  return runs.map(run => ({
    id: run.id,
    at: run.createdAt.getTime(),
    right: run.turns.filter(({ verdict }) => verdict === 'right').length,
    answered: run.turns.length,
    length: run.length,
    way: run.choice.way,
    title: titleOf(run, lang),
    finished: run.finishedAt !== null,
  }))
}

function titleOf({ choice, document }: Pick<Run, 'choice' | 'document'>, lang: Language): string | null {
  if (choice.documentId === null) return null
  return (lang === 'en' ? document?.shortTitleEn : document?.shortTitle) ?? ''
}

async function levelsOf(db: Transaction, userId: string) {
  const answers = await Promise.all(NUMBER_KINDS.map(kind => recentAnswers(db, userId, kind, REMEMBERED)))
  return levelsAfter(answers.flat())
}

/** Begins a run: of a text all its questions are made at once, otherwise each when the one before is answered. */
export async function startNumbers(
  db: Database,
  userId: string,
  choice: NumbersChoice,
  making: Making & { seed: string },
): Promise<StartedRun> {
  const asked =
    choice.documentId === null
      ? null
      : await questionsOfText(db, userId, choice.documentId, choice, making.seed)
  if (choice.documentId !== null && !(await mayRead(db, userId, choice.documentId)))
    return { ok: false, code: 'document-not-found' }
  if (asked?.length === 0) return { ok: false, code: 'no-numbers' }
  const id = making.newId()
  const run = { id, choice, seed: making.seed, length: asked?.length ?? choice.length }
  await inTransaction(db, async tx => {
    await createRun(tx, userId, run, making.now)
    const questions = asked ?? [await nextQuestion(tx, userId, run, [])]
    await createTurns(
      tx,
      id,
      questions.map((question, position) => ({ id: making.newId(), position, question })),
    )
  })
  return { ok: true, id }
}

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
  const levels = await levelsOf(db, userId)
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
  const run = await findRun(db, userId, runId)
  if (!run) return null
  const open = run.finishedAt === null ? run.turns.find(({ answeredAt }) => !answeredAt) : undefined
  return {
    id: run.id,
    choice: run.choice,
    title: titleOf(run, lang),
    length: run.length,
    answered: run.turns.filter(({ answeredAt }) => answeredAt).map(turn => toAnswered(run, turn)),
    question: open ? toOpen(run, open) : null,
    levels: await levelsOf(db, userId),
  }
}

/** Marks one answer and stores it, once; the next question is made at the level that follows from it. */
export async function answerNumber(
  db: Database,
  userId: string,
  { turnId, answer, durationMs }: { turnId: string; answer: string; durationMs: number },
  { now, newId }: Making,
): Promise<TurnResult> {
  if (answer.length > LONGEST_NUMBER) return { ok: false, code: 'answer-too-long' }
  return inTransaction(db, async tx => {
    const run = await findRunOfTurn(tx, userId, turnId)
    const turn = run?.turns.find(({ id }) => id === turnId)
    if (!run || !turn) return { ok: false, code: 'run-not-found' }
    const { verdict } = markNumber(turn.body, answer)
    const isNew =
      run.finishedAt === null &&
      (await saveAnswer(tx, turnId, { response: answer, verdict, durationMs }, now))
    if (!isNew) return { ok: false, code: 'already-answered' }
    const answered = toAnswered(run, { ...turn, response: answer, durationMs })
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
  const turn = { id: newId(), position, question: await nextQuestion(tx, userId, run, asked) }
  await createTurns(tx, run.id, [turn])
  return toOpen(run, { id: turn.id, body: turn.question })
}

/** Ends a run before its last question; what was answered counts. False if this person has none that goes on. */
export async function endNumbers(
  db: Database,
  userId: string,
  runId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; code: 'run-not-found' }> {
  return (await finishRun(db, userId, runId, now)) ? { ok: true } : { ok: false, code: 'run-not-found' }
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
