'use client'
import { memo, useMemo } from 'react'
import type { ReadingPassage } from '#core/reading/document.ts'
import type { UnpackedDocument } from '#core/reading/packed.ts'
import { bare, passageHtml } from '#core/reading/passage-html.ts'

/**
 * The text. As the server sends it, it is marked around where reading begins, and bare further on: there the marks come
 * with the script, before anything is seen of it, so that the page is half as long. Then it stays as it is, until the
 * document itself is sent anew.
 */
export const Passages = memo(function Passages({ document, marked, label }: Props) {
  return document.passages.map(
    passage =>
      passage.kind === 'paragraph' && (
        <Passage
          key={passage.number}
          passage={passage}
          terms={document.terms}
          marked={marked.has(passage.number)}
          label={label.replace('#', String(passage.number))}
        />
      ),
  )
})

type Props = {
  document: UnpackedDocument
  /** Numbers of the passages that have their marks. */
  marked: ReadonlySet<number>
  label: string
}

const MARKED_HANZI = 280

/** The passages that come marked: those of the first screens from where reading begins. */
export function markedFrom(document: UnpackedDocument, pairId: string | null): Set<number> {
  const from = document.passages.findIndex(passage => passage.pairs.some(pair => pair.id === pairId))
  const marked = new Set<number>()
  let hanzi = 0
  for (const passage of document.passages.slice(Math.max(0, from - 1))) {
    if (hanzi < MARKED_HANZI) marked.add(passage.number)
    hanzi += hanziIn(passage)
  }
  return marked
}

type PassageProps = {
  passage: ReadingPassage
  terms: UnpackedDocument['terms']
  marked: boolean
  label: string
}

function Passage({ passage, terms, marked, label }: PassageProps) {
  const html = useMemo(() => passageHtml(marked ? passage : bare(passage), terms), [passage, terms, marked])
  const number = passage.number
  return (
    <div className="passage" id={`p${number}`} style={{ '--hanzi': hanziIn(passage) } as React.CSSProperties}>
      <Sentences as="p" className="reading zh" lang="zh-Hans" html={html.zh.join('')} />
      <a className="no num" href={`#p${number}`} aria-label={label}>
        {number}
      </a>
      <Sentences as="p" className="reading en" lang="en" html={html.en.join(' ')} />
    </div>
  )
}

const hanziIn = (passage: ReadingPassage): number =>
  passage.pairs.reduce((sum, pair) => sum + pair.zh.reduce((length, { text }) => length + text.length, 0), 0)

type SentencesProps = { as: 'p' | 'h1'; className: string; lang: string; html: string }

/** Sentences that `passageHtml` has made. */
export const Sentences = memo(function Sentences({ as: Tag, className, lang, html }: SentencesProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the one renderer, which escapes every text
  return <Tag className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
})
