import { useT } from 'next-i18next/client'
import type { QuizResponse } from '#core/quizzes/mark.ts'
import type { Option } from '#core/quizzes/question.ts'
import type { AnsweredQuestion } from '#core/quizzes/sheet.ts'
import { Word } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'

/** Four to choose from; once answered each with what it is in the other language, the right one and a wrong choice marked. */
export function OptionList({
  options,
  given,
  answered,
  onGive,
}: {
  options: Option[]
  given: QuizResponse | null
  answered: AnsweredQuestion | null
  onGive: (response: QuizResponse) => void
}) {
  const { t } = useT('quiz')
  return (
    <>
      <ol className="opts">
        {options.map((option, index) => (
          <li key={option.id}>
            {answered ? (
              <TurnedOption option={option} number={index + 1} answered={answered} />
            ) : (
              <button
                type="button"
                className="opt"
                aria-pressed={given !== null && 'optionId' in given && given.optionId === option.id}
                onClick={() => onGive({ optionId: option.id })}
              >
                <span className="k num">{index + 1}</span>
                <Text option={option} />
              </button>
            )}
          </li>
        ))}
      </ol>
      {!answered && (
        <Word className="unknown" hint="0" onClick={() => onGive({ optionId: null })}>
          {t('dontKnow')}
        </Word>
      )}
    </>
  )
}

function TurnedOption({
  option,
  number,
  answered,
}: {
  option: Option
  number: number
  answered: AnsweredQuestion
}) {
  const { t } = useT('quiz')
  const { mark, response, explanation } = answered
  const isRight = mark.form === 'choice' && mark.optionId === option.id
  const isChosen = 'optionId' in response && response.optionId === option.id
  const right = { zh: explanation.term.zh, en: explanation.rendering.text }
  const other = isRight ? right : explanation.why.find(({ optionId }) => optionId === option.id)
  return (
    <div className={isRight ? 'opt right' : isChosen ? 'opt missed' : 'opt'}>
      <span className="k num">{number}</span>
      <div>
        <p className="said-line">
          <Text option={option} />
          {isRight && <span className="said">{t('right')}</span>}
          {isChosen && !isRight && <span className="said">{t('yourAnswer')}</span>}
        </p>
        {other && 'zh' in other && 'en' in other && <Other option={option} zh={other.zh} en={other.en} />}
      </div>
      {isRight && <Icon name="tick" />}
      {isChosen && !isRight && <Icon name="cross" />}
    </div>
  )
}

function Text({ option }: { option: Option }) {
  if (option.lang === 'zh') {
    return (
      <span className="first" lang="zh-Hans">
        {option.text}
      </span>
    )
  }
  return (
    <span className="first serif" lang="en">
      {option.text}
    </span>
  )
}

function Other({ option, zh, en }: { option: Option; zh: string; en: string }) {
  if (option.lang === 'zh') {
    return (
      <p className="other serif" lang="en">
        {en}
      </p>
    )
  }
  return (
    <p className="other" lang="zh-Hans">
      {zh}
    </p>
  )
}
