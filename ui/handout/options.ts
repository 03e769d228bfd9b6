export const HANDOUT_SIZES = ['small', 'medium', 'large'] as const

/** How a handout is to look. */
export type HandoutOptions = {
  pinyin: boolean
  /** With the list of terms behind the text. */
  terms: boolean
  /** Without the translation. */
  original: boolean
  size: (typeof HANDOUT_SIZES)[number]
}
