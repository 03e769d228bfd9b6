import { useT } from 'next-i18next/client'
import { Word } from '../../kit/act.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import type { FormProps } from '../types.ts'
import { otherSide } from './other-side.ts'
import { OptionText, TurnedOption } from './turned-option.tsx'

/** One to choose; once answered each with what it is in the other language, the right one and a wrong choice marked. */
export function ChoiceForm({ question: { options }, given, answered, onGive }: FormProps<'choice'>) {
  const { t } = useT('quiz')
  useKeys(
    {
      ...Object.fromEntries(
        options.slice(0, 9).map(({ id }, at) => [`${at + 1}`, () => onGive({ optionId: id })]),
      ),
      0: () => onGive({ optionId: null }),
    },
    { enabled: !answered },
  )
  if (answered) return <Turned options={options} answered={answered} />
  const pressed = given && 'optionId' in given ? given.optionId : null
  return (
    <>
      <ol className="opts">
        {options.map((option, at) => (
          <li key={option.id}>
            <button
              type="button"
              className="opt"
              aria-pressed={pressed === option.id}
              onClick={() => onGive({ optionId: option.id })}
            >
              <span className="k num">{at + 1}</span>
              <OptionText option={option} />
            </button>
          </li>
        ))}
      </ol>
      <Word className="unknown" hint="0" onClick={() => onGive({ optionId: null })}>
        {t('dontKnow')}
      </Word>
    </>
  )
}

function Turned({
  options,
  answered: { mark, response, explanation },
}: {
  options: FormProps<'choice'>['question']['options']
  answered: NonNullable<FormProps<'choice'>['answered']>
}) {
  const { t } = useT('quiz')
  const chosen = 'optionId' in response ? response.optionId : null
  return (
    <ol className="opts">
      {options.map((option, at) => {
        const isRight = mark.form === 'choice' && mark.optionId === option.id
        const isChosen = chosen === option.id
        return (
          <li key={option.id}>
            <TurnedOption
              option={option}
              number={at + 1}
              turn={isRight ? 'right' : isChosen ? 'missed' : null}
              said={isRight ? t('right') : isChosen ? t('yourAnswer') : null}
              other={otherSide(option, explanation, isRight)}
            />
          </li>
        )
      })}
    </ol>
  )
}
