'use client'
import { memo, useMemo } from 'react'
import type { ReadingPassage } from '#core/reading/document.ts'
import type { UnpackedDocument } from '#core/reading/packed.ts'
import { passageHtml } from '#core/reading/passage-html.ts'

/** The text. It is drawn by the server and again by no one, until the document itself is sent anew. */
export const Passages = memo(function Passages({ document, label }: { document: UnpackedDocument; label: string }) {
  return document.passages.map(
    passage =>
      passage.kind === 'paragraph' && (
        <Passage
          key={passage.number}
          passage={passage}
          terms={document.terms}
          label={label.replace('#', String(passage.number))}
        />
      ),
  )
})

function Passage({ passage, terms, label }: { passage: ReadingPassage; terms: UnpackedDocument['terms']; label: string }) {
  const html = useMemo(() => passageHtml(passage, terms), [passage, terms])
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
