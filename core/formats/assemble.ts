import { dropBoilerplate } from './boilerplate.ts'
import { endsSentence, languageOf, weightOf } from './language.ts'
import { MAX_CHARACTERS } from './limits.ts'
import { oneLine } from './lines.ts'
import type { Piece } from './piece.ts'
import { type Known, propose } from './propose.ts'
import { arrange } from './rows.ts'
import type { Arrangement, Block, Language, SourceText } from './source-text.ts'
import { Unreadable } from './unreadable.ts'

/**
 * A source text from the paragraphs of any format: what is no text dropped, languages, headlines, rows and what it says
 * about itself. `known`: what the format says outside the text. Throws Unreadable: `no-text`, `too-long`.
 */
export function assemble(
  pieces: readonly Piece[],
  known: Known = {},
  given: Arrangement | null = null,
): SourceText {
  const whole = pieces
    .map(piece => ({ ...piece, text: oneLine(piece.text) }))
    .filter(({ text }) => text !== '')
  if (whole.reduce((length, { text }) => length + text.length, 0) > MAX_CHARACTERS)
    throw new Unreadable('too-long')
  if (!whole.some(({ text }) => languageOf(text))) throw new Unreadable('no-text')
  const blocks = blocksOf(keepSomething(dropBoilerplate(whole)))
  const arranged = arrange(blocks, given)
  return { ...arranged, proposed: propose(arranged.blocks, arranged.arrangement, known) }
}

/** A text that would be dropped whole is not: then the wording misleads. */
function keepSomething(pieces: Piece[]): Piece[] {
  if (pieces.some(({ dropped, text }) => dropped === undefined && languageOf(text))) return pieces
  return pieces.map(({ dropped: _, ...piece }) => piece)
}

function blocksOf(pieces: readonly Piece[]): Block[] {
  const languages = languagesOf(pieces)
  const blocks = pieces.map((piece, at): Block => {
    const language = languages[at] ?? 'zh'
    return {
      text: piece.text,
      kind: piece.isHeading || isNumberedHeading(piece.text) ? 'headline' : 'paragraph',
      language,
      row: piece.row ?? null,
      dropped: piece.dropped ?? null,
    }
  })
  return markOpening(blocks)
}

/** Paragraphs without letters are of the language before, or else behind. */
function languagesOf(pieces: readonly Piece[]): Language[] {
  const found = pieces.map(({ text, language }) => language ?? languageOf(text))
  let language = found.find(language => language !== null) ?? 'zh'
  return found.map(own => (language = own ?? language))
}

const isShort = ({ text, language }: Block) => weightOf(text, language) <= 40 && text.length <= 160

const isOpen = ({ text }: Block) => !endsSentence(text) && !/[,，:：、]$/u.test(text)

/** `第三章 …`, `一、…`, `Chapter 3`: short and without the end of a sentence. */
const isNumberedHeading = (text: string) =>
  text.length <= 60 &&
  !endsSentence(text) &&
  !/[，,：:]/u.test(text) &&
  /^(?:第[\d一二三四五六七八九十百零〇两]+[章节節部篇卷编編回](?=\s|\p{P}|$|\p{Script=Han})|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|(?:chapter|part|section)\s+[\divxlc]+\b)/iu.test(
    text,
  )

/** The short lines before the first paragraph are headlines, if paragraphs follow. */
function markOpening(blocks: Block[]): Block[] {
  const kept = blocks.filter(block => block.dropped === null)
  const first = kept.findIndex(block => !(isShort(block) && isOpen(block)))
  if (first <= 0 || first > 8) return blocks
  const opening = new Set(kept.slice(0, first))
  return blocks.map(block => (opening.has(block) ? { ...block, kind: 'headline' } : block))
}
