import type { Random } from '../../random/random.ts'
import { shuffled } from '../../random/random.ts'
import type { Form, Question } from '../question.ts'
import { choosing, type DraftOption, matching, ordering, ownQuestion } from './draft.ts'
import { hideEscaped, showEscaped } from './gift-signs.ts'
import { MOST_ACCEPTED } from './limits.ts'
import { Refused } from './outcome.ts'
import { BLANK } from './plain.ts'
import { type Found, type Notice, readEach, type TextOf } from './read-each.ts'
import { typedForm } from './typed.ts'

/**
 * Reads GIFT as Moodle does: blocks between empty lines; comments, categories (the last part of the first names the quiz), names,
 * formats, feedback, weights, missing words. Of partly right answers, those of a single choice count as wrong and those that are
 * typed are left out. Refused: numerical and free answers, wildcards.
 */
export async function readGift(text: string, random: Random, textOf: TextOf): Promise<Found> {
  const blocks = blocksOf(text)
  const category = blocks.find(block => CATEGORY.test(block.text))
  const questions = blocks.filter(block => !CATEGORY.test(block.text))
  return {
    name: category ? lastPartOf(category.text.replace(CATEGORY, '')) : null,
    ...(await readEach(questions, (block, notice) => readBlock(block.text, random, textOf(notice), notice))),
  }
}

const CATEGORY = /^\$CATEGORY:/

function lastPartOf(path: string): string | null {
  const parts = path.replaceAll('//', '\u0001').split('/')
  return parts.at(-1)!.replaceAll('\u0001', '/').trim() || null
}

/** A category is a block even without an empty line behind it. */
function blocksOf(text: string): { text: string; line: number }[] {
  const blocks: { text: string; line: number }[] = []
  let isOpen = false
  for (const [at, written] of text.split(/\r\n?|\n/).entries()) {
    const line = written.trim()
    if (line.startsWith('//')) continue
    if (line === '') isOpen = false
    else if (isOpen) blocks.at(-1)!.text += `\n${line}`
    else {
      blocks.push({ text: line, line: at + 1 })
      isOpen = !CATEGORY.test(line)
    }
  }
  return blocks
}

type Plain = (text: string, format: string) => Promise<string>

async function readBlock(block: string, random: Random, plain: Plain, notice: Notice): Promise<Question> {
  const { asked, answer } = cutOut(hideEscaped(block))
  const { text, format } = formatOf(asked, 'moodle')
  const prompt = await plain(showEscaped(text), format)
  if (answer === null) throw new Refused('no-question-but-text', prompt)
  const inFormat = async (written: string) => {
    const found = formatOf(written.trim(), format)
    return plain(showEscaped(found.text), found.format)
  }
  const [answers, note] = cutAtLast(answer, '####')
  const general = note === null ? '' : await inFormat(note)
  const { form, why, notes } = await readAnswers(answers.trim(), { random, inFormat, notice })
  return ownQuestion({ prompt, note: [general, ...notes].join('\n'), why }, form)
}

/** What is asked, with a blank where words follow the answer, and the answer; null: there is none. */
function cutOut(block: string): { asked: string; answer: string | null } {
  const text = block.replace(/^::.*?::/s, '').trim()
  const open = text.indexOf('{')
  const close = text.indexOf('}', open)
  if (open === -1 && close === -1) return { asked: text, answer: null }
  if (open === -1 || close === -1) throw new Refused('brace-unclosed', showEscaped(text))
  const after = text.slice(close + 1)
  const asked = text.slice(0, open) + (after.trim() === '' ? '' : BLANK + after)
  return { asked, answer: text.slice(open + 1, close) }
}

function formatOf(text: string, otherwise: string): { text: string; format: string } {
  const found = /^\[(moodle|html|plain|markdown)\]/.exec(text)
  return found ? { text: text.slice(found[0].length), format: found[1]! } : { text, format: otherwise }
}

function cutAtLast(text: string, sign: string): [string, string | null] {
  const at = text.lastIndexOf(sign)
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + sign.length)]
}

type Answers = { form: Form; why: ReturnType<typeof choosing>['why']; notes: string[] }
type Reading = { random: Random; inFormat: (text: string) => Promise<string>; notice: Notice }

async function readAnswers(text: string, reading: Reading): Promise<Answers> {
  if ((text.match(/[~=]/g)?.length ?? 0) > MOST_ACCEPTED * 2) throw new Refused('too-many-options')
  if (text === '') throw new Refused('no-key')
  if (text.startsWith('#')) throw new Refused('numerical', showEscaped(text))
  if (text.startsWith('>')) return plainly(ordering(itemsOf(text), reading.random))
  if (text.includes('~')) return readOptions(text, reading)
  if (text.includes('=') && text.includes('->')) return readPairs(text, reading)
  return /^(?:T|TRUE|F|FALSE)\s*(?:#|$)/i.test(text) ? readTruth(text, reading) : readTyped(text, reading)
}

const plainly = (form: Form): Answers => ({ form, why: [], notes: [] })

/** What Moodle's ordering takes: a line of settings, then a line for each item. */
const itemsOf = (text: string) =>
  text
    .split('\n')
    .slice(1)
    .map(showEscaped)
    .filter(item => item.trim() !== '')

async function readOptions(text: string, { random, inFormat, notice }: Reading): Promise<Answers> {
  const isSingle = text.includes('=')
  const written = text
    .replaceAll('=', '~=')
    .split('~')
    .map(one => one.trim())
  const drafts: DraftOption[] = []
  for (const one of written.slice(written[0] === '' ? 1 : 0)) {
    const { weight, rest } = one.startsWith('=') ? { weight: 100, rest: one.slice(1) } : weightOf(one, 0)
    const [option = '', note] = cutAtFirst(rest, '#')
    const text = await inFormat(option)
    const isPartly = weight > 0 && weight < 100
    if (isSingle && isPartly) notice('partial-credit', text)
    const isRight = isSingle ? weight === 100 : weight > 0
    drafts.push({ text, isRight, note: await inFormat(note ?? '') })
  }
  const form = isSingle ? 'choice' : 'several'
  const found = choosing(form, shuffled(drafts, random))
  return { form: found.form, why: found.why, notes: found.rightNotes }
}

/** Of `%50%`, that much. */
function weightOf(answer: string, otherwise: number): { weight: number; rest: string } {
  const found = /^%(-?\d{1,3}(?:\.\d*)?)%/.exec(answer)
  return found
    ? { weight: Number(found[1]), rest: answer.slice(found[0].length) }
    : { weight: otherwise, rest: answer }
}

function cutAtFirst(text: string, sign: string): [string, string | null] {
  const at = text.indexOf(sign)
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + sign.length)]
}

async function readPairs(text: string, { random, inFormat }: Reading): Promise<Answers> {
  const pairs: { left: string; right: string }[] = []
  for (const one of text
    .split('=')
    .map(one => one.trim())
    .filter(one => one !== '')) {
    const [left, right] = cutAtFirst(one, '->')
    if (right === null) throw new Refused('pair-malformed', showEscaped(one))
    pairs.push({ left: await inFormat(left), right: showEscaped(right) })
  }
  return plainly(matching(pairs, random))
}

/** Told after a wrong answer, then after the right one: there are no options to tell them of apart. */
async function readTruth(text: string, { inFormat }: Reading): Promise<Answers> {
  const [answer = '', ...notes] = text.split('#')
  const told = await Promise.all(notes.map(inFormat))
  return { form: { form: 'truth', key: { isTrue: /^\s*t/i.test(answer) } }, why: [], notes: told }
}

async function readTyped(text: string, { inFormat, notice }: Reading): Promise<Answers> {
  const answers: string[] = []
  const notes: string[] = []
  for (const one of text
    .split('=')
    .map(one => one.trim())
    .filter(one => one !== '')) {
    const { weight, rest } = weightOf(one, 100)
    const [answer, note] = cutAtFirst(rest, '#')
    const text = showEscaped(answer).trim()
    if (weight === 100) answers.push(withoutWildcards(text))
    else if (weight > 0) notice('partial-credit', text)
    if (note) notes.push(await inFormat(note))
  }
  return { form: typedForm(answers), why: [], notes }
}

/** A star stands for anything, unless a backslash is before it. Throws Refused where one does. */
export function withoutWildcards(answer: string): string {
  if (/(?<!\\)\*/.test(answer)) throw new Refused('wildcard', answer)
  return answer.replaceAll('\\*', '*')
}
