import { useT } from 'next-i18next/client'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { LONGEST_ANSWER, type TypedMark } from '#core/quizzes/marking/mark.ts'
import { Act, Word } from '../../kit/act.tsx'
import { AnswerField } from '../../kit/answer-field.tsx'
import { isComposing } from '../../kit/composing.ts'
import { Corrected } from '../../kit/corrected.tsx'
import { useFieldDraft } from '../../kit/use-draft.ts'
import type { FormProps } from '../types.ts'
import { PartsGiven } from './parts-given.tsx'

const LABELS = { chinese: 'field', english: 'fieldEnglish', parts: 'fieldParts' } as const

/** A field to write in; once answered, the answer under a proofreader's marks. */
export function TypedForm({
  question,
  draft,
  answered,
  onGive,
}: FormProps<'chinese'> | FormProps<'english'> | FormProps<'parts'>) {
  const { t } = useT('quiz')
  const field = useRef<HTMLInputElement>(null)
  const keep = useFieldDraft(draft, field)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  if (answered) {
    const { mark, response } = answered
    const wrote = 'text' in response ? response.text : ''
    if (mark.form === 'parts') return <PartsGiven mark={mark} wrote={wrote} />
    return mark.form === 'chinese' || mark.form === 'english' ? <Written wrote={wrote} mark={mark} /> : null
  }

  const give = () => {
    const text = field.current?.value.trim()
    if (text) onGive({ text })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key === 'Enter' && !event.repeat) give()
  }
  return (
    <>
      <AnswerField
        label={question.form === 'parts' ? t('fieldParts', { count: question.of }) : t(LABELS[question.form])}
        lang={question.form === 'english' ? 'en' : 'zh-Hans'}
        maxLength={LONGEST_ANSWER}
        field={field}
        onInput={keep}
        onKeyDown={onKeyDown}
      />
      <div className="acts">
        <Act hint="Enter" onClick={give}>
          {t('check')}
        </Act>
        <Word onClick={() => onGive({ text: '' })}>{t('dontKnow')}</Word>
      </div>
    </>
  )
}

function Written({ wrote, mark }: { wrote: string; mark: TypedMark }) {
  const { t } = useT('quiz')
  const { expected, diff, form } = mark
  const isHan = /\p{Script=Han}/u.test(wrote)
  const lang = form === 'english' ? 'en' : isHan ? 'zh-Hans' : 'zh-Latn-pinyin'
  return (
    <dl className="answer-rows">
      {wrote && (
        <div>
          <dt>{t('youWrote')}</dt>
          <dd>
            <Corrected wrote={wrote} diff={diff} lang={lang} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('right')}</dt>
        <dd className="expected">
          <span
            className={form === 'english' ? 'serif' : undefined}
            lang={form === 'english' ? 'en' : 'zh-Hans'}
          >
            {expected.text}
          </span>{' '}
          {expected.pinyin && (
            <span className="serif" lang="zh-Latn-pinyin">
              {expected.pinyin}
            </span>
          )}
        </dd>
      </div>
    </dl>
  )
}
