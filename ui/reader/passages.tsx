'use client'
import { memo, useMemo } from 'react'
import type { ReadingPassage } from '#core/reading/document.ts'
import { madeOnce } from '#core/reading/made-once.ts'
import type { UnpackedDocument, UnpackedPart } from '#core/reading/packed.ts'
import { bare, enText, passageHtml, zhText } from '#core/reading/passage-html.ts'
import { passageId } from './page-text.ts'

/**
 * The text. As the server sends it, it is marked around where reading begins, and bare further on: there the marks come
 * with the script, before anything is seen of it, so that the page is half as long. Then it stays as it is, until the
 * document itself is sent anew. Of a long document only some chunks are drawn; the others keep their room.
 */
export const Passages = memo(function Passages({ document, drawn, marked, label }: Props) {
  const { long, passages, terms } = document
  if (!long) return <Paragraphs passages={passages} terms={terms} marked={marked} label={label} />
  return long.chunks.map((chunk, n) => (
    <ChunkOfText
      key={chunk.pair}
      number={n}
      size={chunk.size}
      part={drawn.get(n)}
      marked={drawn.has(n) ? marked : null}
      label={label}
    />
  ))
})

type ChunkProps = Pick<Props, 'marked' | 'label'> & { number: number; size: number; part?: UnpackedPart }

const ChunkOfText = memo(function ChunkOfText({ number, size, part, marked, label }: ChunkProps) {
  return (
    <div className="chunk" data-chunk={number} style={{ '--size': size } as React.CSSProperties}>
      {part && <Paragraphs passages={part.passages} terms={part.terms} marked={marked} label={label} />}
    </div>
  )
})

type Props = {
  document: UnpackedDocument
  /** The chunks of a long document that are drawn. */
  drawn: ReadonlyMap<number, UnpackedPart>
  /** Numbers of the passages that have their marks; null: all. */
  marked: ReadonlySet<number> | null
  label: string
}

type ParagraphsProps = Pick<Props, 'marked' | 'label'> & Pick<UnpackedPart, 'passages' | 'terms'>

const Paragraphs = memo(function Paragraphs({ passages, terms, marked, label }: ParagraphsProps) {
  return passages.map(
    passage =>
      passage.kind === 'paragraph' && (
        <Passage
          key={passageId(passage)}
          passage={passage}
          terms={terms}
          marked={marked === null || marked.has(passage.number)}
          label={label.replace('#', String(passage.number))}
        />
      ),
  )
})

const MARKED_HANZI = 280

/** The passages that come marked: those of the first screens from where reading begins. */
export function markedFrom({ passages, long }: UnpackedDocument, pairId: string | null): Set<number> {
  const sent = [...passages, ...(long?.parts ?? []).flatMap(part => part.passages)]
  const from = sent.findIndex(passage => passage.pairs.some(pair => pair.id === pairId))
  const marked = new Set<number>()
  let hanzi = 0
  for (const passage of sent.slice(Math.max(0, from - 1))) {
    if (hanzi < MARKED_HANZI) marked.add(passage.number)
    hanzi += hanziIn(passage)
  }
  return marked
}

/** The same for every reader, so that a server makes it once for all of them. */
const bareHtml = madeOnce((passage: ReadingPassage) => passageHtml(bare(passage), []))

type PassageProps = {
  passage: ReadingPassage
  terms: UnpackedDocument['terms']
  marked: boolean
  label: string
}

function Passage({ passage, terms, marked, label }: PassageProps) {
  const html = useMemo(
    () => (marked ? passageHtml(passage, terms) : bareHtml(passage)),
    [passage, terms, marked],
  )
  const number = passage.number
  return (
    <div
      className={passage.continued ? 'passage continued' : 'passage'}
      id={passageId(passage)}
      style={{ '--hanzi': hanziIn(passage) } as React.CSSProperties}
    >
      <Sentences as="p" className="reading zh" lang="zh-Hans" html={html.zh.join('')} />
      {!passage.continued && (
        <a className="no num" href={`#p${number}`} aria-label={label}>
          {number}
        </a>
      )}
      <Sentences as="p" className="reading en" lang="en" html={html.en.join(' ')} />
    </div>
  )
}

const ENGLISH_FOR_HANZI = 3.5

/** How much there is of a passage, in Hanzi; where it is English only, by that. */
const hanziIn = madeOnce(({ pairs }: ReadingPassage): number => {
  const lengthOf = (side: 'zh' | 'en') =>
    pairs.reduce((sum, pair) => sum + (side === 'zh' ? zhText(pair) : enText(pair)).length, 0)
  return lengthOf('zh') || Math.round(lengthOf('en') / ENGLISH_FOR_HANZI)
})

type SentencesProps = { as: 'p' | 'h1'; className: string; lang: string; html: string }

/** Sentences that `passageHtml` has made. */
export const Sentences = memo(function Sentences({ as: Tag, className, lang, html }: SentencesProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the one renderer, which escapes every text
  return <Tag className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
})
