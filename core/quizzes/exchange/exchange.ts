import { decode } from '../../formats/encoding.ts'
import { isBinary } from '../../formats/format.ts'
import { htmlText } from '../../formats/html-text.ts'
import { archiveOf } from '../../formats/write-archive.ts'
import { seededRandom } from '../../random/random.ts'
import type { Question } from '../question.ts'
import { readQuestionsCsv } from './csv-read.ts'
import { writeQuestionsCsv } from './csv-write.ts'
import { readGift } from './gift-read.ts'
import { writeGift } from './gift-write.ts'
import { LONGEST_NAME, MOST_BYTES } from './limits.ts'
import { readMoodle } from './moodle-read.ts'
import { writeMoodle } from './moodle-write.ts'
import { type ExportFormat, FileRefused, type ImportFormat, type QuizRead } from './outcome.ts'
import type { ExchangeWords } from './plain.ts'
import { qtiPackage } from './qti-write.ts'
import type { TextOf } from './read-each.ts'
import { tidyLine } from './tidy.ts'

export type ExportedQuiz = { content: string | Uint8Array; type: string; extension: string }

/** A quiz as a file; what each format cannot say stands with its writer. */
export async function exportQuiz(
  format: ExportFormat,
  { name, questions }: { name: string; questions: readonly Question[] },
  words: ExchangeWords,
): Promise<ExportedQuiz> {
  switch (format) {
    case 'moodle':
      return {
        content: writeMoodle(name, questions, words),
        type: 'application/xml; charset=utf-8',
        extension: 'xml',
      }
    case 'gift':
      return {
        content: writeGift(name, questions, words),
        type: 'text/plain; charset=utf-8',
        extension: 'gift.txt',
      }
    case 'csv':
      return {
        content: writeQuestionsCsv(questions, words),
        type: 'text/csv; charset=utf-8',
        extension: 'csv',
      }
    case 'qti':
      return {
        content: await archiveOf(qtiPackage(name, questions, words)),
        type: 'application/zip',
        extension: 'zip',
      }
  }
}

/**
 * Reads a file of questions; its format by its content. The same file is always read the same: what must be shuffled is shuffled
 * by the text itself. Nothing in it is run, and nothing outside is looked up.
 */
export async function readQuiz(bytes: Uint8Array): Promise<QuizRead> {
  if (bytes.length > MOST_BYTES) return { ok: false, code: 'too-big', line: null }
  const { text } = decode(bytes)
  if (text.trim() === '') return { ok: false, code: 'empty', line: null }
  if (isBinary(text)) return { ok: false, code: 'binary', line: null }
  const format = formatOf(text)
  try {
    const { name, ...found } = await readers[format](text)
    if (found.questions.length + found.refused.length === 0)
      return { ok: false, code: 'no-questions', line: null }
    return { ok: true, format, name: name && (tidyLine(name).slice(0, LONGEST_NAME) || null), ...found }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return { ok: false, code: error.code, line: error.line }
  }
}

const readers = {
  moodle: (text: string) => readMoodle(text, seededRandom(text), textOf),
  gift: (text: string) => readGift(text, seededRandom(text), textOf),
  csv: (text: string) => readQuestionsCsv(text, seededRandom(text)),
}

/** XML begins like XML; the first line of a table names its columns; anything else is read as GIFT. */
function formatOf(text: string): ImportFormat {
  if (/^\s*</.test(text)) return 'moodle'
  const names = text
    .trimStart()
    .split(/[\r\n]/, 1)[0]!
    .toLowerCase()
  const columns = names.split(/[,;\t]/).map(name => name.replace(/^"|"$/g, '').trim())
  return columns.includes('form') || columns.includes('question') ? 'csv' : 'gift'
}

const textOf: TextOf = notice => async (text, format) => {
  if (format === 'plain') return text
  const found = await htmlText(text)
  if (found.hasMedia) notice('media')
  return found.text
}
