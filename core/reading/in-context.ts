import type { TermOccurrence } from '../terms/occurrences.ts'

/** Where a term stands in a pair. */
export type PairSpans = Omit<TermOccurrence, 'termId'>

/** A term in its Chinese sentence and in all the English of the pair: offsets count from the start of each. */
export type InContext = {
  zh: string
  en: string
  termStart: number
  termEnd: number
  enStart: number | null
  enEnd: number | null
}

type PairSentence = { language: string; position: number; text: string }

/** An occurrence as a note or an explanation shows it. The English sentences come in order, a space between them. */
export function inContext(spans: PairSpans, sentences: readonly PairSentence[]): InContext {
  const inOrder = sentences.toSorted((a, b) => a.position - b.position)
  const english = inOrder.filter(({ language }) => language === 'en').map(({ text }) => text)
  const zh = inOrder.find(({ language, position }) => language === 'zh' && position === spans.zhSentence)
  const before = english.slice(0, spans.enSentence ?? 0).reduce((length, text) => length + text.length + 1, 0)
  return {
    zh: zh?.text ?? '',
    en: english.join(' '),
    termStart: spans.zhStart,
    termEnd: spans.zhEnd,
    enStart: spans.enStart === null ? null : before + spans.enStart,
    enEnd: spans.enEnd === null ? null : before + spans.enEnd,
  }
}
