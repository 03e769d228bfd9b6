import { useT } from 'next-i18next/client'
import { type CSSProperties, Fragment, type KeyboardEvent, useEffect, useRef } from 'react'
import { type BlankMark, LONGEST_BLANK, type OpenCloze } from '#core/drills/cloze/cloze.ts'
import { AS_TYPED } from '../../kit/as-typed.ts'
import { isComposing } from '../../kit/composing.ts'
import { keepDraft, keptDraft } from '../../kit/draft.ts'

/** The Chinese of a passage: blanks to be written on, or, marked, what is right with what was written. */
export function ClozePassage({
  question: { id, pairs },
  marks,
  onLast,
}: {
  question: OpenCloze
  marks: BlankMark[] | null
  /** Enter in the last blank. */
  onLast: () => void
}) {
  const passage = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const fields = [...(passage.current?.querySelectorAll('input') ?? [])]
    const kept = keptDraft(id)
    for (const [at, field] of fields.entries()) field.value = kept[at] ?? ''
    const first = fields.find(({ value }) => value === '') ?? fields[0]
    first?.focus({ preventScroll: true })
  }, [id])
  const keep = () =>
    keepDraft(
      id,
      [...(passage.current?.querySelectorAll('input') ?? [])].map(({ value }) => value),
    )
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || event.repeat) return
    if (event.key === 'Escape') event.currentTarget.blur()
    else if (event.key === 'Enter') moveOn(event.currentTarget)
    else return
    event.preventDefault()
  }
  const moveOn = (from: HTMLInputElement) => {
    const fields = [...(passage.current?.querySelectorAll('input') ?? [])]
    const next = fields[fields.indexOf(from) + 1]
    if (next) next.focus()
    else onLast()
  }
  return (
    <div ref={passage} className="drill-cloze" lang="zh-Hans" onInput={keep}>
      {pairs.map(({ zh }, pair) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pairs never move
        <p key={pair}>
          {zh.map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
            <Fragment key={at}>
              {'text' in piece ? (
                piece.text
              ) : marks?.[piece.blank] ? (
                <Filled mark={marks[piece.blank]!} />
              ) : (
                <Blank {...piece} onKeyDown={onKeyDown} />
              )}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

function Blank({
  blank,
  characters,
  onKeyDown,
}: {
  blank: number
  characters: number
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}) {
  const { t } = useT('drills')
  return (
    <input
      type="text"
      lang="zh-Hans"
      aria-label={t('cloze.blank', { number: blank + 1, count: characters })}
      style={{ '--characters': characters } as CSSProperties}
      maxLength={LONGEST_BLANK}
      {...AS_TYPED}
      enterKeyHint="next"
      onKeyDown={onKeyDown}
    />
  )
}

/** What is right, and struck above it what was written where that is something else. */
function Filled({ mark: { wrote, text, verdict } }: { mark: BlankMark }) {
  const { t } = useT('drills')
  if (verdict === 'right') return <mark>{text}</mark>
  return (
    <ruby className="missed">
      <mark>{text}</mark>
      {wrote && (
        <rt>
          <span className="sr-only">{t('yourAnswer')}</span> <del>{wrote}</del>
        </rt>
      )}
    </ruby>
  )
}
