import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { CardQuestion, QuestionContext } from '#core/cards/make-cards.ts'
import { LONGEST_ANSWER, type SessionCard } from '#core/cards/session.ts'
import { AS_TYPED } from '../kit/as-typed.ts'
import { Blanked } from '../kit/blanked.tsx'
import { isComposing } from '../kit/composing.ts'
import { useFieldDraft } from '../kit/use-draft.ts'
import { Wording } from '../kit/wording.tsx'
import { type AnswerField, holdIn } from './answer-field.ts'
import { Heard } from './heard.tsx'
import { fieldName, kindName } from './kind-names.ts'
import type { TypedLanguage } from './mark-answer.ts'
import { OrderParts } from './order-parts.tsx'

type FieldProps = {
  /** By which what is written is kept. */
  draft: string
  /** In which language an answer is typed; null for no field. */
  lang: TypedLanguage | null
  field: RefObject<AnswerField | null>
  onCheck: () => void
  onShow: () => void
}

/** What a card asks, and where the answer is typed. */
export function QuestionSide({ card, ...typed }: { card: SessionCard } & FieldProps) {
  const { t } = useT('review')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!typed.lang) heading.current?.focus({ preventScroll: true })
  }, [typed.lang])
  return (
    <section className="ask" aria-labelledby="question">
      <p className="kind">{t(kindName(card))}</p>
      <Asked question={card.question} heading={heading} />
      {card.question.kind === 'order' && (
        <OrderParts parts={card.question.parts} draft={typed.draft} field={typed.field} />
      )}
      {typed.lang && <TypedField {...typed} name={t(fieldName(card.kind, typed.lang))} lang={typed.lang} />}
    </section>
  )
}

function Asked({
  question,
  heading,
}: {
  question: CardQuestion
  heading: RefObject<HTMLHeadingElement | null>
}) {
  const { t } = useT('review')
  const head = { id: 'question', ref: heading, tabIndex: -1 }
  switch (question.kind) {
    case 'recognise':
      return (
        <>
          <h1 {...head} lang="zh-Hans">
            <Wording of={question.zh} />
          </h1>
          {question.context && <Context {...question.context} />}
        </>
      )
    case 'produce':
      return (
        <h1 {...head} lang="en" className={question.english.length > 40 ? 'long serif' : 'serif'}>
          <Wording of={question.english} />
        </h1>
      )
    case 'listen':
      return <Heard zh={question.zh} pinyin={question.pinyin} heading={heading} />
    case 'sentence':
      return (
        <h1 {...head} lang="zh-Hans" className="sentence">
          {question.zh}
        </h1>
      )
    case 'sentence-english':
      return (
        <h1 {...head} lang="en" className="long serif">
          {question.english}
        </h1>
      )
    case 'cloze':
      return (
        <>
          <h1 {...head} lang="zh-Hans" className="sentence">
            <Blanked pieces={question.zh} label={t('blank')} />
          </h1>
          <p className="beside serif" lang="en">
            <Blanked pieces={question.en} label={t('blank')} />
          </p>
        </>
      )
    case 'cloze-english':
      return (
        <>
          <h1 {...head} lang="en" className="long serif">
            <Blanked pieces={question.en} label={t('blank')} />
          </h1>
          <Context {...question.context} />
        </>
      )
    case 'order':
      return (
        <>
          {question.zh && (
            <h1 {...head} lang="zh-Hans">
              {question.zh}
            </h1>
          )}
          {!question.zh && (
            <h1 {...head} lang="en" className="long serif">
              {question.english}
            </h1>
          )}
        </>
      )
    case 'expand':
      return (
        <>
          <h1 {...head} lang="zh-Hans">
            {question.zh}
          </h1>
          <p className="parts">{t('parts', { count: question.parts })}</p>
        </>
      )
  }
}

/** The sentence in a second voice, the expression in ink. */
function Context({ zh, termStart, termEnd }: QuestionContext) {
  return (
    <p className="context" lang="zh-Hans">
      {zh.slice(0, termStart)}
      <b>{zh.slice(termStart, termEnd)}</b>
      {zh.slice(termEnd)}
    </p>
  )
}

/** Enter checks, Shift Enter shows the answer unmarked, unless an input method is at work. */
function TypedField({
  name,
  draft,
  lang,
  field,
  onCheck,
  onShow,
}: FieldProps & { name: string; lang: TypedLanguage }) {
  const keep = useFieldDraft(draft, field)
  useEffect(() => field.current?.focus({ preventScroll: true }), [field])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    if (event.repeat) return
    if (event.shiftKey) onShow()
    else onCheck()
  }
  return (
    <label className="answer-field">
      <span>{name}</span>
      <textarea
        ref={holdIn(field)}
        className="input"
        lang={lang}
        rows={1}
        maxLength={LONGEST_ANSWER}
        {...AS_TYPED}
        enterKeyHint="done"
        onInput={keep}
        onKeyDown={onKeyDown}
      />
    </label>
  )
}
