import { useT } from 'next-i18next/client'
import { useState } from 'react'
import type { Option } from '#core/quizzes/question.ts'
import { Act, Word } from '../../kit/act.tsx'
import { Icon } from '../../kit/icon.tsx'
import { useDraft } from '../../kit/use-draft.ts'
import { useKeys } from '../../kit/use-keys.ts'
import type { FormProps } from '../types.ts'
import { OptionText } from './turned-option.tsx'

type Matches = Readonly<Record<string, string>>

/** Each on the left is given one of the right: the left one that is asked for is lit; a press or a number gives it that option. */
export function MatchForm({ question: { left, options }, draft, answered, onGive }: FormProps<'match'>) {
  const { t } = useT('quiz')
  const [kept, keep] = useDraft(draft)
  const matches: Matches = Object.fromEntries(
    left.flatMap(({ id }, at) =>
      options.flatMap(option => (option.id === kept[at] ? [[id, option.id]] : [])),
    ),
  )
  const setMatches = (given: Matches) => keep(left.map(({ id }) => given[id] ?? ''))
  const [picked, setPicked] = useState<string | null>(null)
  const at = picked ?? left.find(({ id }) => matches[id] === undefined)?.id ?? null
  const give = (optionId: string) => {
    if (at === null) return
    const taken = Object.entries(matches).filter(([id, option]) => option !== optionId && id !== at)
    setMatches({ ...Object.fromEntries(taken), [at]: optionId })
    setPicked(null)
  }
  const takeBack = () => {
    const last = left.findLast(({ id }) => matches[id] !== undefined)
    if (!last) return
    setMatches(Object.fromEntries(Object.entries(matches).filter(([id]) => id !== last.id)))
    setPicked(last.id)
  }
  const isWhole = left.every(({ id }) => matches[id] !== undefined)
  const check = () => isWhole && onGive({ matches })
  useKeys(
    {
      ...Object.fromEntries(options.slice(0, 9).map(({ id }, place) => [`${place + 1}`, () => give(id)])),
      Backspace: takeBack,
      0: () => onGive({ matches: {} }),
      Enter: check,
    },
    { enabled: !answered },
  )
  if (answered) return <Turned left={left} options={options} answered={answered} />
  return (
    <>
      <ol className="opts match-left">
        {left.map(one => {
          const option = options.find(({ id }) => id === matches[one.id])
          return (
            <li key={one.id}>
              <button
                type="button"
                className="opt"
                aria-pressed={at === one.id}
                onClick={() => setPicked(one.id)}
              >
                <OptionText option={one} />
                {option ? (
                  <OptionText option={option} />
                ) : (
                  <span className="open-match">{t('notMatched')}</span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
      <p className="kind match-with">{t('matchWith')}</p>
      <ol className="opts match-right">
        {options.map((option, place) => (
          <li key={option.id}>
            <button
              type="button"
              className="opt"
              data-taken={Object.values(matches).includes(option.id)}
              onClick={() => give(option.id)}
            >
              <span className="k num">{place + 1}</span>
              <OptionText option={option} />
            </button>
          </li>
        ))}
      </ol>
      <div className="acts">
        <Act hint="Enter" aria-disabled={!isWhole} onClick={check}>
          {t('check')}
        </Act>
        <Word hint="0" onClick={() => onGive({ matches: {} })}>
          {t('dontKnow')}
        </Word>
      </div>
    </>
  )
}

function Turned({
  left,
  options,
  answered: { mark, response },
}: {
  left: readonly Option[]
  options: readonly Option[]
  answered: NonNullable<FormProps<'match'>['answered']>
}) {
  const { t } = useT('quiz')
  const given = 'matches' in response ? response.matches : {}
  const key = mark.form === 'match' ? mark.matches : {}
  const find = (id: string | undefined) => options.find(option => option.id === id)
  return (
    <ol className="opts match-left">
      {left.map(one => {
        const isRight = given[one.id] === key[one.id]
        const [right, wrong] = [find(key[one.id]), isRight ? undefined : find(given[one.id])]
        return (
          <li key={one.id}>
            <div className={isRight ? 'opt right' : 'opt'}>
              <OptionText option={one} />
              <div>
                {wrong && (
                  <p className="missed">
                    <del>
                      <OptionText option={wrong} />
                    </del>
                    <span className="sr-only">{t('yourAnswer')}</span>
                  </p>
                )}
                {right && <OptionText option={right} />}
              </div>
              <Icon name={isRight ? 'tick' : 'cross'} />
              <span className="sr-only">{isRight ? t('right') : t('wrong')}</span>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
