import { Unreadable } from '../../formats/unreadable.ts'
import { childNamed, childrenNamed, type XmlElement, xmlTree } from '../../formats/xml-tree.ts'
import { type Random, shuffled } from '../../random/random.ts'
import type { Form, Question } from '../question.ts'
import { choosing, type DraftOption, matching, ordering, ownQuestion } from './draft.ts'
import { withoutWildcards } from './gift-read.ts'
import { MOST_ACCEPTED } from './limits.ts'
import { FileRefused, Refused } from './outcome.ts'
import { type Found, type Notice, readEach, type TextOf } from './read-each.ts'
import { tidyLine } from './tidy.ts'
import { typedForm } from './typed.ts'

/**
 * Reads what Moodle exports as XML: multiple choice of one and of several, true and false, short answers, matching, ordering. The
 * last part of the first category names the quiz. Of partly right answers, those of a single choice count as wrong and those
 * that are typed are left out. Every other type is refused. Throws FileRefused.
 */
export async function readMoodle(text: string, random: Random, textOf: TextOf): Promise<Found> {
  const quiz = treeOf(text)
  if (quiz.name !== 'quiz') throw new FileRefused('not-moodle', quiz.line)
  const questions = childrenNamed(quiz, 'question')
  const category = questions.find(question => question.attributes.type === 'category')
  const asked = questions.filter(question => question.attributes.type !== 'category')
  const read = (question: XmlElement, notice: Notice) =>
    readQuestion(question, { random, notice, plain: plainly(textOf(notice)) })
  return { name: category ? nameOf(category) : null, ...(await readEach(asked, read)) }
}

function treeOf(text: string): XmlElement {
  try {
    return xmlTree(text)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new FileRefused(
      error.code === 'unsafe-xml' ? 'unsafe-xml' : 'damaged-xml',
      Number(error.at) || null,
    )
  }
}

function nameOf(category: XmlElement): string | null {
  const path = textIn(childNamed(category, 'category')).replaceAll('//', '\u0001')
  return path.split('/').at(-1)!.replaceAll('\u0001', '/').trim() || null
}

const textIn = (holder: XmlElement | null) => (holder && childNamed(holder, 'text')?.text) ?? ''
const wordIn = (question: XmlElement, name: string) =>
  (childNamed(question, name)?.text ?? '').trim().toLowerCase()

/** The plain text of an element that holds one, by its format or that of the question. */
type Plain = (holder: XmlElement | null) => Promise<string>

const plainly =
  (textOf: ReturnType<TextOf>): Plain =>
  holder =>
    textOf(textIn(holder), holder?.attributes.format === 'plain_text' ? 'plain' : 'html')

type Reading = { random: Random; notice: Notice; plain: Plain }

async function readQuestion(question: XmlElement, reading: Reading): Promise<Question> {
  const type = question.attributes.type ?? ''
  const prompt = await reading.plain(childNamed(question, 'questiontext'))
  const note = await reading.plain(childNamed(question, 'generalfeedback'))
  if (type === 'description') throw new Refused('no-question-but-text', prompt)
  const { form, why, notes } = await readAnswers(type, question, reading)
  return ownQuestion({ prompt, note: [note, ...notes].join('\n'), why }, form)
}

type Answers = { form: Form; why?: ReturnType<typeof choosing>['why']; notes: string[] }

async function readAnswers(type: string, question: XmlElement, reading: Reading): Promise<Answers> {
  switch (type) {
    case 'multichoice':
      return readOptions(question, reading)
    case 'truefalse':
      return readTruth(question, reading)
    case 'shortanswer':
      return readTyped(question, reading)
    case 'matching':
    case 'match':
      return readPairs(question, reading)
    case 'ordering':
      return readOrder(question, reading)
    case 'essay':
      throw new Refused('no-key')
    case 'numerical':
      throw new Refused('numerical')
    default:
      throw new Refused('kind-unknown', type)
  }
}

/** No more than any question may have: each is a page to parse. */
function fewNamed(question: XmlElement, name: string): XmlElement[] {
  const found = childrenNamed(question, name)
  if (found.length > MOST_ACCEPTED) throw new Refused('too-many-options')
  return found
}

type Answer = { text: string; fraction: number; note: string; line: number }

async function answersOf(question: XmlElement, { plain }: Reading): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const answer of fewNamed(question, 'answer'))
    answers.push({
      text: await plain(answer),
      fraction: Number(answer.attributes.fraction ?? 0),
      note: await plain(childNamed(answer, 'feedback')),
      line: answer.line,
    })
  return answers
}

/** Moodle writes a third as 33.33333: more than 99 is all. */
const isWhole = ({ fraction }: Answer) => fraction > 99
const isPartly = ({ fraction }: Answer) => fraction > 0 && fraction <= 99

async function readOptions(question: XmlElement, reading: Reading): Promise<Answers> {
  const answers = await answersOf(question, reading)
  const isSingle = !/^(?:false|0)$/.test(wordIn(question, 'single'))
  const partly = isSingle && answers.find(isPartly)
  if (partly) reading.notice('partial-credit', partly.text)
  const drafts: DraftOption[] = answers.map(answer => ({
    text: answer.text,
    isRight: isSingle ? isWhole(answer) : answer.fraction > 0,
    note: answer.note,
  }))
  const keepsOrder = /^(?:false|0)$/.test(wordIn(question, 'shuffleanswers'))
  const { form, why, rightNotes } = choosing(
    isSingle ? 'choice' : 'several',
    keepsOrder ? drafts : shuffled(drafts, reading.random),
  )
  return { form, why, notes: rightNotes }
}

async function readTruth(question: XmlElement, reading: Reading): Promise<Answers> {
  const answers = await answersOf(question, reading)
  const right = answers.find(isWhole)
  const said = tidyLine(right?.text ?? '').toLowerCase()
  if (said !== 'true' && said !== 'false') throw new Refused('no-right-answer')
  return { form: { form: 'truth', key: { isTrue: said === 'true' } }, notes: notesOf(answers) }
}

const notesOf = (answers: readonly Answer[]) => answers.map(({ note }) => note).filter(note => note !== '')

/** Answers that are typed are plain, whatever their format says. One of a star alone tells what is said to all others. */
async function readTyped(question: XmlElement, reading: Reading): Promise<Answers> {
  const answers = await answersOf(question, reading)
  const texts = childrenNamed(question, 'answer').map(answer => textIn(answer).trim())
  const partly = answers.find(isPartly)
  if (partly) reading.notice('partial-credit', partly.text)
  const right = texts.filter((_, at) => isWhole(answers[at]!))
  return { form: typedForm(right.map(withoutWildcards)), notes: notesOf(answers) }
}

async function readPairs(question: XmlElement, { plain, random }: Reading): Promise<Answers> {
  const pairs: { left: string; right: string }[] = []
  for (const one of fewNamed(question, 'subquestion'))
    pairs.push({ left: await plain(one), right: textIn(childNamed(one, 'answer')) })
  return { form: matching(pairs, random), notes: [] }
}

async function readOrder(question: XmlElement, reading: Reading): Promise<Answers> {
  const answers = await answersOf(question, reading)
  const sorted = answers.toSorted((a, b) => a.fraction - b.fraction)
  return {
    form: ordering(
      sorted.map(({ text }) => text),
      reading.random,
    ),
    notes: notesOf(answers),
  }
}
