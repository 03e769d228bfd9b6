import type { Paragraph } from '../alignment/pair-paragraphs.ts'
import { normalise } from '../text/normalise.ts'
import type { Encoding } from './encoding.ts'
import type { Format } from './read-source.ts'
import type { Arrangement, Block, Language, Proposed } from './source-text.ts'

/** A file as it was read; without a name it came from the clipboard. */
export type SourceFile = { name: string; format: Format; encoding: Encoding | null }

/** What was read for a text that is on its way into the library, of one file or of an original and its translation. */
export type Draft = {
  files: SourceFile[]
  arrangement: Arrangement | 'files'
  blocks: Block[]
  proposed: Proposed
  /** The document whose translation it is, where it is no text of its own. */
  target?: string
}

/** A block with its place in the draft. */
export type PreviewBlock = Block & { at: number }

/** Who made an English text. */
export const ENGLISH_ORIGINS = ['person', 'official', 'machine'] as const
export type EnglishOrigin = (typeof ENGLISH_ORIGINS)[number]

/** What a person has decided about a draft. `turned`: places of blocks that they have put back, or taken out. */
export type ImportChoices = Omit<Proposed, 'title' | 'titleEn'> & {
  title: string
  titleEn: string
  turned: number[]
  origin: EnglishOrigin
  by: string | null
}

/** The blocks of the text itself: those kept by us and not taken out by the person, and those put back. */
export function keptBlocks({ blocks }: Draft, turned: readonly number[]): Block[] {
  const other = new Set(turned)
  return blocks.filter(({ dropped }, at) => (dropped === null) !== other.has(at))
}

/** Their paragraphs in one language, as the app keeps texts; without those that are empty then. */
export const keptParagraphs = (draft: Draft, turned: readonly number[], side: Language): Paragraph[] =>
  keptBlocks(draft, turned)
    .filter(({ language }) => language === side)
    .map(({ text, kind, row }) => ({ text: normalise(text).replace(/\s+/g, ' ').trim(), kind, row }))
    .filter(({ text }) => text !== '')
