import { useT } from 'next-i18next/client'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { LONGEST_ANSWER, type QuizResponse, type TypedMark } from '#core/quizzes/mark.ts'
import type { AnsweredQuestion } from '#core/quizzes/sheet.ts'
import { Act, Word } from '../kit/act.tsx'
import { AnswerField } from '../kit/answer-field.tsx'
import { isComposing } from '../kit/composing.ts'
import { Corrected } from '../kit/corrected.tsx'

/** A field for Chinese or pinyin; once answered, the answer under a proofreader's marks. */
export function TypedAnswer({
  answered,
  onGive,
}: {
  answered: AnsweredQuestion | null
  onGive: (response: QuizResponse) => void
}) {
  const { t } = useT('quiz')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  if (answered)
    return (
      answered.mark.form === 'chinese' && <WrittenAnswer response={answered.response} mark={answered.mark} />
    )

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
        label={t('field')}
        lang="zh-Hans"
        maxLength={LONGEST_ANSWER}
        field={field}
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

function WrittenAnswer({ response, mark: { expected, diff } }: { response: QuizResponse; mark: TypedMark }) {
  const { t } = useT('quiz')
  const text = 'text' in response ? response.text : ''
  const lang = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'zh-Latn-pinyin'
  return (
    <dl className="answer-rows">
      {text && (
        <div>
          <dt>{t('youWrote')}</dt>
          <dd>
            <Corrected wrote={text} diff={diff} lang={lang} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('right')}</dt>
        <dd className="expected">
          <span lang="zh-Hans">{expected.text}</span>{' '}
          <span className="serif" lang="zh-Latn-pinyin">
            {expected.pinyin}
          </span>
        </dd>
      </div>
    </dl>
  )
}
