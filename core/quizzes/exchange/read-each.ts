import type { Question } from '../question.ts'
import { MOST_QUESTIONS } from '../settings.ts'
import { FileRefused, type QuestionFault, type QuestionNotice, Refused, type Told } from './outcome.ts'
import { tidyLine } from './tidy.ts'

/** What a file says. */
export type Found = {
  name: string | null
  questions: Question[]
  refused: Told<QuestionFault>[]
  notices: Told<QuestionNotice>[]
}

export type Notice = (code: QuestionNotice, what?: string) => void

/** The plain text of a text in a format; what it shows besides is noticed. */
export type TextOf = (notice: Notice) => (text: string, format: string) => Promise<string>

/** As much of a text as tells which is meant. */
const LONGEST_TOLD = 60

/** Reads what is a question each, and keeps what is refused beside what is taken. Throws FileRefused where they are too many. */
export async function readEach<Item extends { line: number }>(
  items: readonly Item[],
  read: (item: Item, notice: Notice) => Promise<Question> | Question,
): Promise<Omit<Found, 'name'>> {
  if (items.length > MOST_QUESTIONS) throw new FileRefused('too-many-questions', items[MOST_QUESTIONS]!.line)
  const found: Omit<Found, 'name'> = { questions: [], refused: [], notices: [] }
  for (const [at, item] of items.entries()) {
    const told: Told<QuestionNotice>[] = []
    const place = { number: at + 1, line: item.line }
    const notice: Notice = (code, what = '') => {
      if (!told.some(one => one.code === code)) told.push({ code, ...place, what: shortened(what) })
    }
    try {
      found.questions.push(await read(item, notice))
      found.notices.push(...told)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const line = error.line ?? place.line
      found.refused.push({ code: error.code, number: place.number, line, what: shortened(error.what) })
    }
  }
  return found
}

function shortened(text: string): string {
  const signs = [...tidyLine(text)]
  return signs.length > LONGEST_TOLD ? `${signs.slice(0, LONGEST_TOLD).join('')}…` : signs.join('')
}
