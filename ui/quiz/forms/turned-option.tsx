import type { Option } from '#core/quizzes/question.ts'
import { Icon } from '../../kit/icon.tsx'

/** `right` and chosen or the only right one; `missed`: chosen wrongly; `forgotten`: right, and not chosen. */
export type Turn = 'right' | 'missed' | 'forgotten' | null

/** An option once it is answered, with what it is in the other language or why it is wrong. */
export function TurnedOption({
  option,
  number,
  turn,
  said,
  other,
}: {
  option: Option
  number: number
  turn: Turn
  said: string | null
  other: { text: string; lang: 'zh' | 'en' } | null
}) {
  return (
    <div className={turn ? `opt ${turn}` : 'opt'}>
      <span className="k num">{number}</span>
      <div>
        <p className="said-line">
          <OptionText option={option} />
          {said && <span className="said">{said}</span>}
        </p>
        {other && (
          <p className={other.lang === 'en' ? 'other serif' : 'other'} lang={LANG[other.lang]}>
            {other.text}
          </p>
        )}
      </div>
      {(turn === 'right' || turn === 'forgotten') && <Icon name="tick" />}
      {turn === 'missed' && <Icon name="cross" />}
    </div>
  )
}

export const LANG = { zh: 'zh-Hans', en: 'en' } as const

export function OptionText({ option }: { option: Pick<Option, 'text' | 'lang'> }) {
  return (
    <span className={option.lang === 'en' ? 'first serif' : 'first'} lang={LANG[option.lang]}>
      {option.text}
    </span>
  )
}
