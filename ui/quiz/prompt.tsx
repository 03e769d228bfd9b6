import { useT } from 'next-i18next/client'
import type { RefObject } from 'react'
import type { Prompt } from '#core/quizzes/question.ts'
import { Blanked } from '../kit/blanked.tsx'
import { langOf } from './forms/other-side.ts'
import { LANG } from './forms/turned-option.tsx'
import { Heard } from './heard.tsx'

/** Han or Latin letters from which a question is set as a sentence, not as a headword. */
const SENTENCE = { zh: 16, en: 60 } as const

/** What is asked, the first of it as the heading: a person's words, then the side with the blank, then the other. */
export function PromptHead({
  prompt,
  heading,
}: {
  prompt: Prompt
  heading: RefObject<HTMLHeadingElement | null>
}) {
  const { t } = useT('quiz')
  const { zh, en, text, heard } = prompt
  const isEnglishFirst = en !== undefined && (zh === undefined || hasBlank(en)) && !hasBlank(zh ?? [])
  const sides = [
    ...(text === undefined ? [] : [{ lang: langOf(text), at: 'text' as const }]),
    ...(heard ? [{ lang: 'zh' as const, at: 'heard' as const }] : []),
    ...(isEnglishFirst ? [{ lang: 'en' as const, at: 'en' as const }] : []),
    ...(zh ? [{ lang: 'zh' as const, at: 'zh' as const }] : []),
    ...(en && !isEnglishFirst ? [{ lang: 'en' as const, at: 'en' as const }] : []),
  ]
  const [first, ...rest] = sides
  if (!first) return null
  const isLong = lengthOf(prompt, first.at) > SENTENCE[first.lang]
  return (
    <>
      <h1 id="question" ref={heading} tabIndex={-1} className={isLong ? 'sentence' : undefined}>
        <Side prompt={prompt} at={first.at} lang={first.lang} />
      </h1>
      {rest.map(({ at, lang }) => (
        <p key={at} className={`beside ${lang}`}>
          <Side prompt={prompt} at={at} lang={lang} />
        </p>
      ))}
      {prompt.source && (
        <p className="beside">
          {t('asIn', { source: [prompt.source.publisher, prompt.source.date].filter(Boolean).join(', ') })}
        </p>
      )}
    </>
  )
}

type At = 'text' | 'heard' | 'zh' | 'en'

function Side({ prompt, at, lang }: { prompt: Prompt; at: At; lang: 'zh' | 'en' }) {
  const { t } = useT('quiz')
  if (at === 'heard') return prompt.heard ? <Heard {...prompt.heard} /> : null
  return (
    <span className={lang === 'en' ? 'serif' : undefined} lang={LANG[lang]}>
      {at === 'text' && prompt.text}
      {at === 'zh' && <Pieces pieces={prompt.zh ?? []} blank={t('blank')} />}
      {at === 'en' && <Pieces pieces={prompt.en ?? []} blank={t('blank')} />}
    </span>
  )
}

type Piece = { text: string | null; counterpart?: boolean }

/** What the blank on the other side means is lit. */
function Pieces({ pieces, blank }: { pieces: readonly Piece[]; blank: string }) {
  return pieces.map(({ text, counterpart }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
    if (counterpart) return <mark key={index}>{text}</mark>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
    return <Blanked key={index} pieces={[{ text }]} label={blank} />
  })
}

const hasBlank = (pieces: readonly { text: string | null }[]) => pieces.some(({ text }) => text === null)

function lengthOf({ text, zh, en }: Prompt, at: At): number {
  if (at === 'text') return text?.length ?? 0
  const pieces: readonly { text: string | null }[] = (at === 'zh' ? zh : at === 'en' ? en : []) ?? []
  return pieces.reduce((sum, piece) => sum + (piece.text?.length ?? 0), 0)
}
