import { numbersToMarks } from '#core/dictionary/pinyin-notation.ts'
import type { GlossedWord } from '#core/translation/interlinear.ts'

export type GlossedPair = { id: string; sentences: { text: string; words: GlossedWord[] }[] }

/** What it is, where it stands alone in a text with English; and where the English of a term is from. */
export type GlossWords = { label: string; from: string }

/**
 * A pair word by word, as an element that stands for its English: pinyin over, English under each word. `data-word` says which
 * word it is: the sentence, and from where to where.
 */
export function glossElement(
  { sentences }: GlossedPair,
  position: number,
  chinese: HTMLElement,
  { label, from }: GlossWords,
): HTMLElement {
  const element = span('s glossed', '')
  element.style.setProperty('--n', chinese.style.getPropertyValue('--n') || '1')
  element.dataset.pair = String(position)
  element.lang = 'zh-Hans'
  sentences.forEach(({ text, words }, sentence) => {
    for (const word of words) element.append(wordElement(text, word, sentence, from))
  })
  if (label !== '') element.append(spoken(document.documentElement.lang, span('label', label)))
  return element
}

function wordElement(text: string, word: GlossedWord, sentence: number, from: string): HTMLElement {
  const element = span('w', '')
  if (word.pinyin !== '') element.dataset.word = `${sentence} ${word.start} ${word.end}`
  if (word.from) element.dataset.from = word.from
  if (word.from === 'glossary') element.title = from
  element.append(
    spoken('zh-Latn-pinyin', span('py', numbersToMarks(word.pinyin))),
    span('zh', text.slice(word.start, word.end)),
    spoken('en', span('en', word.en ?? '')),
  )
  return element
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}

function spoken(lang: string, element: HTMLElement): HTMLElement {
  element.lang = lang
  return element
}
