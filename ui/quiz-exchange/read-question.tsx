import { useT } from 'next-i18next/client'
import type { ReactNode } from 'react'
import { pairsOf, textOf } from '#core/quizzes/exchange/gift-write.ts'
import { languageOf } from '#core/quizzes/exchange/tidy.ts'
import type { Question } from '#core/quizzes/question.ts'
import { readableWording } from '#core/wording/readable.ts'
import { Icon } from '../kit/icon.tsx'

/** A question of a file with what it takes as right. */
export function ReadQuestion({ question }: { question: Question }) {
  return (
    <li>
      <div>
        {question.prompt.text?.split('\n').map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
          <p key={at}>
            <Text of={line} />
          </p>
        ))}
        <Answer question={question} />
        {question.explanation.note && <p className="note">{question.explanation.note}</p>}
      </div>
    </li>
  )
}

function Answer({ question }: { question: Question }) {
  const { t } = useT('quiz-exchange')
  switch (question.form) {
    case 'choice':
    case 'several': {
      const right = question.form === 'choice' ? [question.key.optionId] : question.key.optionIds
      return (
        <ul>
          {question.options.map(({ id, text }) => (
            <Option key={id} isRight={right.includes(id)} label={t('import.right')}>
              <Text of={text} />
            </Option>
          ))}
        </ul>
      )
    }
    case 'truth':
      return <p className="note">{question.key.isTrue ? t('true') : t('false')}</p>
    case 'chinese':
      return <Row label={t('import.accepted')} texts={question.key.accepted.map(withPinyin)} />
    case 'english':
      return <Row label={t('import.accepted')} texts={question.key.accepted.map(readableWording)} />
    case 'parts':
      return <Row label={t('import.parts')} texts={question.key.parts.map(({ zh, en }) => `${zh} ${en}`)} />
    case 'order': {
      const texts = question.key.order.map(id => textOf(question.options, id))
      return <Row label={t('import.inOrder')} texts={texts} />
    }
    case 'match':
      return (
        <ul>
          {pairsOf(question).map(({ left, right }) => (
            <li key={`${left} ${right}`}>
              <Text of={left} /> <Icon name="forward" /> <Text of={right} />
            </li>
          ))}
        </ul>
      )
  }
}

const withPinyin = ({ zh, pinyin }: { zh: string; pinyin: string }) => [zh, pinyin].filter(Boolean).join(' ')

function Option({ isRight, label, children }: { isRight: boolean; label: string; children: ReactNode }) {
  return (
    <li className={isRight ? 'right' : undefined}>
      {children} {isRight && <Icon name="tick" />}
      {isRight && <span className="sr-only">{label}</span>}
    </li>
  )
}

const Row = ({ label, texts }: { label: string; texts: readonly string[] }) => (
  <p className="note">
    {label}{' '}
    {texts.map((text, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was read does not move
      <span className="one" key={at}>
        <Text of={text} />
      </span>
    ))}
  </p>
)

const Text = ({ of: text }: { of: string }) =>
  languageOf(text) === 'zh' ? (
    <span lang="zh-Hans">{text}</span>
  ) : (
    <span className="serif" lang="en">
      {text}
    </span>
  )
