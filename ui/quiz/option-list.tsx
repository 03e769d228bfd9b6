import { useT } from 'next-i18next/client'
import type { ChineseOption, EnglishOption } from '#core/quizzes/question.ts'
import { Icon } from '../kit/icon.tsx'
import type { AnsweredQuestion, QuizResponse } from './types.ts'

type Option = ChineseOption | EnglishOption

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
  return (
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
  )
}

function TurnedOption({ option, number, answered }: { option: Option; number: number; answered: AnsweredQuestion }) {
  const { t } = useT('quiz')
  const { key, response, explanation } = answered
  const isRight = 'optionId' in key && key.optionId === option.id
  const isChosen = 'optionId' in response && response.optionId === option.id
  const other = isRight ? explanation : explanation.why.find(({ optionId }) => optionId === option.id)
  return (
    <div className={isRight ? 'opt right' : isChosen ? 'opt wrong' : 'opt'}>
      <span className="k num">{number}</span>
      <div>
        <p className="said-line">
          <Text option={option} />
          {isRight && <span className="said">{t('right')}</span>}
          {isChosen && !isRight && <span className="said">{t('yourAnswer')}</span>}
        </p>
        {other && <Other option={option} zh={other.zh} en={other.en} />}
      </div>
      {isRight && <Icon name="tick" />}
      {isChosen && !isRight && <Icon name="cross" />}
    </div>
  )
}

function Text({ option }: { option: Option }) {
  if ('zh' in option) {
    return (
      <span className="first" lang="zh-Hans">
        {option.zh}
      </span>
    )
  }
  return (
    <span className="first serif" lang="en">
      {option.en}
    </span>
  )
}

function Other({ option, zh, en }: { option: Option; zh: string; en: string }) {
  if ('zh' in option) {
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
