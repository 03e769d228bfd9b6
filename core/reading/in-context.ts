/** Where a term stands in a pair: sentences count within it, offsets within the sentence. Null where no English renders it. */
export type PairSpans = {
  zhSentence: number
  zhStart: number
  zhEnd: number
  enSentence: number | null
  enStart: number | null
  enEnd: number | null
}

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
