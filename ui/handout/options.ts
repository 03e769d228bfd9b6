import type { PaperSize } from '../kit/paper-sizes.ts'

/** How a handout is to look. */
export type HandoutOptions = {
  pinyin: boolean
  /** With the list of terms behind the text. */
  terms: boolean
  /** Without the translation. */
  original: boolean
  size: PaperSize
}
