import { assemble } from './assemble.ts'
import { endsSentence, languageOf } from './language.ts'
import { joinLines } from './lines.ts'
import type { Piece } from './piece.ts'
import type { Language, SourceText } from './source-text.ts'

const timing = /^\s*(?:\d+:)?\d{1,2}:\d{2}[,.]\d{1,3}\s*-->/

/** Whether a text is subtitles: a timing stands among its first lines. */
export const isSubtitles = (text: string) =>
  text
    .slice(0, 2_000)
    .split(/\r\n?|\n/)
    .slice(0, 8)
    .some(line => timing.test(line))

type Cue = { zh: string[]; en: string[] }

/** Cues that a sentence may at most run over. */
const LONGEST = 12

/**
 * Subtitles as text: sentences joined over cues, timing dropped. Where most cues hold both languages, what is joined in one
 * is joined in the other, and both are one row. Throws Unreadable.
 */
export function readSubtitles(text: string): SourceText {
  const cues = cuesOf(text)
  const both = cues.filter(({ zh, en }) => zh.length > 0 && en.length > 0).length
  const isBilingual = both >= 2 && both >= cues.length * 0.5
  const isPunctuated = (language: Language) => {
    const spoken = cues.filter(cue => cue[language].length > 0)
    return spoken.filter(cue => endsSentence(joinLines(cue[language]))).length >= spoken.length * 0.15
  }
  const ends = { zh: isPunctuated('zh'), en: isPunctuated('en') }
  const isWhole = (cue: Cue) =>
    (['zh', 'en'] as const).every(
      side => cue[side].length === 0 || !ends[side] || endsSentence(joinLines(cue[side])),
    )
  const pieces = joinCues(cues, isWhole).flatMap((cue, row): Piece[] =>
    (['zh', 'en'] as const)
      .filter(side => cue[side].length > 0)
      .map(side => ({ text: joinLines(cue[side]), language: side, ...(isBilingual && { row }) })),
  )
  return assemble(pieces, {}, isBilingual ? 'units' : null)
}

function joinCues(cues: readonly Cue[], isWhole: (cue: Cue) => boolean): Cue[] {
  const joined: Cue[] = []
  let open: Cue | null = null
  let length = 0
  for (const cue of cues) {
    if (open === null) {
      open = { zh: [], en: [] }
      joined.push(open)
    }
    open.zh.push(...cue.zh)
    open.en.push(...cue.en)
    length++
    if (!isWhole(open) && length < LONGEST) continue
    open = null
    length = 0
  }
  return joined
}

function cuesOf(text: string): Cue[] {
  const cues: Cue[] = []
  const lines = text.split(/\r\n?|\n/)
  for (const [at, raw] of lines.entries()) {
    if (timing.test(raw)) cues.push({ zh: [], en: [] })
    const line = spokenText(raw)
    const isNumber = /^\s*\d+\s*$/.test(raw) && timing.test(lines[at + 1] ?? '')
    const cue = cues.at(-1)
    if (!cue || line === '' || isNumber || timing.test(raw)) continue
    const language = languageOf(line) ?? (cue.en.length > 0 ? 'en' : 'zh')
    cue[language].push(line)
  }
  return cues
}

/** A line without the tags and drawing commands of players. */
const spokenText = (line: string) => line.replace(/<\/?[a-z][^<>]{0,80}>|\{\\[^{}]{0,200}\}/gi, '').trim()
