import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { Way } from '#core/drills/numbers/levels.ts'
import { LONGEST_NUMBER } from '#core/drills/numbers/mark-number.ts'
import type { AnsweredNumber, OpenNumber } from '#core/drills/numbers/sheet.ts'
import type { Language } from '#core/drills/run.ts'
import { AnswerField } from '../../kit/answer-field.tsx'
import { Blanked } from '../../kit/blanked.tsx'
import { isComposing } from '../../kit/composing.ts'
import { say } from '../../kit/speech.ts'
import { useFieldDraft } from '../../kit/use-draft.ts'
import { FieldActs } from '../field-acts.tsx'
import { LANGS } from '../langs.ts'
import { HeardNumber } from './heard-number.tsx'
import { KIND_NAMES } from './kind-names.ts'
import { NumberGiven } from './number-given.tsx'

/** A number, seen or heard, in its sentence if it has one, and the line to write it on in the other language. */
export function NumberPage({
  question,
  way,
  answered,
  field,
  onGive,
  onHelp,
}: {
  question: OpenNumber
  way: Way
  answered: AnsweredNumber | null
  field: RefObject<HTMLInputElement | null>
  onGive: (text: string) => void
  onHelp: () => void
}) {
  const { t } = useT('drills')
  const { from, sentence, asked, kind } = question
  const isHidden = way === 'heard' && !answered
  return (
    <>
      <p className="kind">
        {t(KIND_NAMES[kind])} · {from === 'zh' ? t('ask.zh') : t('ask.en')}
      </p>
      {isHidden ? (
        <HeardNumber question={question} />
      ) : (
        <h1 id="question" lang={LANGS[from]} className={from === 'en' ? 'asked serif' : 'asked'}>
          {asked}
        </h1>
      )}
      {sentence && (
        <p className={from === 'en' ? 'within serif' : 'within'} lang={LANGS[from]}>
          {isHidden ? (
            <Blanked pieces={piecesOf(sentence)} label={t('number')} />
          ) : (
            <Marked text={sentence.text} span={sentence.span} />
          )}
        </p>
      )}
      {answered ? (
        <NumberGiven answered={answered} />
      ) : (
        <Line question={question} field={field} onGive={onGive} onHelp={onHelp} />
      )}
    </>
  )
}

const piecesOf = ({ text, span: [start, end] }: NonNullable<OpenNumber['sentence']>) => [
  { text: text.slice(0, start) },
  { text: null },
  { text: text.slice(end) },
]

export function Marked({ text, span: [start, end] }: { text: string; span: [number, number] }) {
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}

function Line({
  question: { id, from, said },
  field,
  onGive,
  onHelp,
}: {
  question: OpenNumber
  field: RefObject<HTMLInputElement | null>
  onGive: (text: string) => void
  onHelp: () => void
}) {
  const { t } = useT('drills')
  const keep = useFieldDraft(id, field)
  const into: Language = from === 'zh' ? 'en' : 'zh'
  useEffect(() => field.current?.focus({ preventScroll: true }), [field])
  const give = () => {
    const text = field.current?.value.trim()
    if (text) onGive(text)
  }
  const keys: Record<string, (field: HTMLInputElement) => void> = {
    Escape: line => line.blur(),
    Enter: give,
    'Shift Enter': () => onGive(''),
    ArrowUp: () => say(from, said),
    '?': onHelp, // no number has one
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || event.repeat) return
    const act =
      keys[event.shiftKey && event.key === 'Enter' ? 'Shift Enter' : event.key === '？' ? '?' : event.key]
    if (!act) return
    event.preventDefault()
    act(event.currentTarget)
  }
  return (
    <>
      <AnswerField
        label={from === 'zh' ? t('field.zh') : t('field.en')}
        lang={LANGS[into]}
        maxLength={LONGEST_NUMBER}
        field={field}
        onInput={keep}
        onKeyDown={onKeyDown}
      />
      <FieldActs give={t('check')} onGive={give} pass={t('pass')} onPass={() => onGive('')} />
    </>
  )
}
