import { useT } from 'next-i18next/client'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { markChinese } from '#core/wording/mark-chinese.ts'
import { Act } from '../kit/act.tsx'
import { Corrected } from '../kit/corrected.tsx'
import type { AnsweredQuestion, QuizResponse } from './types.ts'

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
  if (answered) return <WrittenAnswer answered={answered} />

  const give = () => {
    const text = field.current?.value.trim()
    if (text) onGive({ text })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.key === 'Process') return
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key === 'Enter' && !event.repeat) give()
  }
  return (
    <>
      <label className="field">
        <span>{t('field')}</span>
        <input
          ref={field}
          lang="zh-Hans"
          type="text"
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          onKeyDown={onKeyDown}
        />
      </label>
      <div className="acts">
        <Act hint="Enter" onClick={give}>
          {t('check')}
        </Act>
      </div>
    </>
  )
}

function WrittenAnswer({ answered: { response, key, verdict } }: { answered: AnsweredQuestion }) {
  const { t } = useT('quiz')
  const text = 'text' in response ? response.text : ''
  const accepted = 'accepted' in key ? key.accepted : []
  const isChinese = /\p{Script=Han}/u.test(text)
  return (
    <dl className="rows">
      <div>
        <dt>{t('youWrote')}</dt>
        <dd>
          {isChinese && accepted.length > 0 ? (
            <Corrected lang="zh-Hans" diff={markChinese(text, accepted.map(({ zh }) => zh)).diff} />
          ) : (
            <p className="wrote serif" lang="zh-Latn-pinyin">
              {verdict === 'right' ? text : <del>{text}</del>}
            </p>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('right')}</dt>
        <dd>
          {accepted.map(({ zh, pinyin }) => (
            <p key={zh} className="accepted">
              <span lang="zh-Hans">{zh}</span>{' '}
              <span className="serif" lang="zh-Latn-pinyin">
                {pinyin}
              </span>
            </p>
          ))}
        </dd>
      </div>
    </dl>
  )
}
