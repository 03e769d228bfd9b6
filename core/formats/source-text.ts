/** Why a block of a source is left out of the text, until a person puts it back. */
export const DROP_REASONS = [
  'navigation',
  'page-number',
  'running-head',
  'footer',
  'counter',
  'link-list',
  'metadata',
  'outside-article',
] as const
export type DropReason = (typeof DROP_REASONS)[number]

export type Language = 'zh' | 'en'

export type Block = {
  /** One paragraph without line breaks, not yet normalised. */
  text: string
  kind: 'headline' | 'paragraph'
  language: Language
  /** Blocks of one row translate each other, as the source itself lays them out; null: it says nothing. */
  row: number | null
  dropped: DropReason | null
}

/** What the source says about itself; null: nothing sure. `date`: YYYY-MM-DD or a prefix of it. */
export type Proposed = {
  title: string | null
  titleEn: string | null
  publisher: string | null
  author: string | null
  place: string | null
  date: string | null
}

/** `turns`: paragraphs in turn. `columns`: side by side. `units`: pairs kept as such (TMX, subtitles). */
export type Arrangement = 'chinese' | 'english' | 'turns' | 'columns' | 'units'

/** Blocks in the order of the source, those dropped among them. */
export type SourceText = { blocks: Block[]; arrangement: Arrangement; proposed: Proposed }
