import { useT } from 'next-i18next/client'
import { Act, Word } from '../../kit/act.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import type { FormProps } from '../types.ts'
import { otherSide } from './other-side.ts'
import { OptionText, TurnedOption } from './turned-option.tsx'
import { useChosen } from './use-chosen.ts'

/** All that are right are to be chosen, and then checked. */
export function SeveralForm({ question: { options }, draft, answered, onGive }: FormProps<'several'>) {
  const { t } = useT('quiz')
  const { chosen, toggle } = useChosen(draft, options)
  const check = () => chosen.length > 0 && onGive({ optionIds: [...chosen] })
  useKeys(
    {
      ...Object.fromEntries(options.slice(0, 9).map(({ id }, at) => [`${at + 1}`, () => toggle(id)])),
      0: () => onGive({ optionIds: [] }),
      Enter: check,
    },
    { enabled: !answered },
  )
  if (answered) return <Turned options={options} answered={answered} />
  return (
    <>
      <ol className="opts several">
        {options.map((option, at) => (
          <li key={option.id}>
            <label className="opt">
              <input
                type="checkbox"
                checked={chosen.includes(option.id)}
                onChange={() => toggle(option.id)}
              />
              <span className="k num">{at + 1}</span>
              <OptionText option={option} />
            </label>
          </li>
        ))}
      </ol>
      <div className="acts">
        <Act hint="Enter" onClick={check}>
          {t('check')}
        </Act>
        <Word hint="0" onClick={() => onGive({ optionIds: [] })}>
          {t('dontKnow')}
        </Word>
      </div>
    </>
  )
}

function Turned({
  options,
  answered: { mark, response, explanation },
}: {
  options: FormProps<'several'>['question']['options']
  answered: NonNullable<FormProps<'several'>['answered']>
}) {
  const { t } = useT('quiz')
  const chosen = 'optionIds' in response ? response.optionIds : []
  const key = mark.form === 'several' ? mark.optionIds : []
  return (
    <ol className="opts">
      {options.map((option, at) => {
        const isRight = key.includes(option.id)
        const isChosen = chosen.includes(option.id)
        const said = isRight ? (isChosen ? t('right') : t('forgotten')) : isChosen ? t('yourAnswer') : null
        return (
          <li key={option.id}>
            <TurnedOption
              option={option}
              number={at + 1}
              turn={isRight ? (isChosen ? 'right' : 'forgotten') : isChosen ? 'missed' : null}
              said={said}
              other={isRight ? null : otherSide(option, explanation, false)}
            />
          </li>
        )
      })}
    </ol>
  )
}
