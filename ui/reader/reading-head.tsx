'use client'
import { memo, type ReactNode, useMemo } from 'react'
import type { Bilingual } from '#core/reading/document.ts'
import type { UnpackedDocument } from '#core/reading/packed.ts'
import { passageHtml } from '#core/reading/passage-html.ts'
import { Sentences } from './passages.tsx'

type Props = {
  document: UnpackedDocument
  /** The one language that is shown, if it is but one. */
  only: UnpackedDocument['only']
  title: Bilingual
  original: ReactNode
  translation: ReactNode
}

/** The headline, its first line as the kicker where it has several, with the origin of both texts. */
export const ReadingHead = memo(function ReadingHead({
  document,
  only,
  title,
  original,
  translation,
}: Props) {
  const headline = document.passages.find(passage => passage.kind === 'headline')
  const html = useMemo(
    () => headline && passageHtml(headline, withoutPinyin(document.terms)),
    [headline, document.terms],
  )
  return (
    <header className="head" id="p0">
      <div className="t zh">
        {html && html.zh.length > 0 ? (
          <Headline lang="zh-Hans" lines={html.zh} as="h1" />
        ) : (
          <h1 className="title" lang="zh-Hans">
            {title.zh}
          </h1>
        )}
        {original}
        {only && translation}
      </div>
      {!only && (
        <div className="t en">
          {html && html.en.length > 0 ? (
            <Headline lang="en" lines={html.en} as="p" />
          ) : (
            title.en !== title.zh && (
              <p className="title serif" lang="en">
                {title.en}
              </p>
            )
          )}
          {translation}
        </div>
      )}
    </header>
  )
})

const withoutPinyin = (terms: UnpackedDocument['terms']) => terms.map(term => ({ ...term, pinyin: '' }))

function Headline({ lines, lang, as }: { lines: string[]; lang: string; as: 'h1' | 'p' }) {
  const [kicker, ...rest] = lines
  const title = rest.length === 0 ? lines : rest
  return (
    <>
      {rest.length > 0 && (
        <Sentences as="p" className={lang === 'en' ? 'kicker serif' : 'kicker'} lang={lang} html={kicker!} />
      )}
      <Sentences
        as={as}
        className={lang === 'en' ? 'title serif' : 'title'}
        lang={lang}
        html={title.join(' ')}
      />
    </>
  )
}
