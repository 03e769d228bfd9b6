import { useT } from 'next-i18next/client'
import type { Option } from '#core/quizzes/question.ts'
import { Act, Word } from '../../kit/act.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import type { FormProps } from '../types.ts'
import { LANG, OptionText } from './turned-option.tsx'
import { useChosen } from './use-chosen.ts'

/** Pressed one after the other, or by their numbers; pressed again one comes back, and Backspace takes back the last. */
export function OrderForm({ question: { options }, draft, answered, onGive }: FormProps<'order'>) {
  const { t } = useT('quiz')
  const { chosen: placed, toggle: press, takeBack } = useChosen(draft, options)
  const isWhole = placed.length === options.length
  const check = () => isWhole && onGive({ order: [...placed] })
  useKeys(
    {
      ...Object.fromEntries(options.slice(0, 9).map(({ id }, at) => [`${at + 1}`, () => press(id)])),
      Backspace: takeBack,
      0: () => onGive({ order: [] }),
      Enter: check,
    },
    { enabled: !answered },
  )
  if (answered) return <Turned options={options} answered={answered} />
  return (
    <>
      <ol className="opts ordering-list">
        {options.map((option, at) => (
          <li key={option.id}>
            <button
              type="button"
              className="opt"
              aria-pressed={placed.includes(option.id)}
              onClick={() => press(option.id)}
            >
              <span className="k num">{at + 1}</span>
              <OptionText option={option} />
              <span className="place num">
                {placed.includes(option.id) && t('placedAs', { place: placed.indexOf(option.id) + 1 })}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className="order-line">
        <p className="kind">{t('inOrder')}</p>
        <Line options={placed.map(id => options.find(option => option.id === id)!)} live />
      </div>
      <div className="acts">
        <Act hint="Enter" aria-disabled={!isWhole} onClick={check}>
          {t('check')}
        </Act>
        <Word hint="0" onClick={() => onGive({ order: [] })}>
          {t('dontKnow')}
        </Word>
      </div>
    </>
  )
}

function Line({ options, live = false }: { options: readonly Option[]; live?: boolean }) {
  return (
    <ol className="in-line" aria-live={live ? 'polite' : undefined}>
      {options.map(option => (
        <li key={option.id} className={option.lang === 'en' ? 'serif' : undefined} lang={LANG[option.lang]}>
          {option.text}
        </li>
      ))}
    </ol>
  )
}

function Turned({
  options,
  answered: { mark, response },
}: {
  options: readonly Option[]
  answered: NonNullable<FormProps<'order'>['answered']>
}) {
  const { t } = useT('quiz')
  const find = (ids: readonly string[]) => ids.flatMap(id => options.find(option => option.id === id) ?? [])
  const given = 'order' in response ? response.order : []
  const key = mark.form === 'order' ? mark.order : []
  return (
    <dl className="answer-rows">
      {given.length > 0 && mark.verdict !== 'right' && (
        <div>
          <dt>{t('yourAnswer')}</dt>
          <dd className="given-order">
            <Line options={find(given)} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('right')}</dt>
        <dd>
          <Line options={find(key)} />
        </dd>
      </div>
    </dl>
  )
}
