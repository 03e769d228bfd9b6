import { useT } from 'next-i18next/client'
import type { Previews } from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import type { Interval } from '#core/scheduling/preview.ts'
import { Act, Word } from '../kit/act.tsx'
import { RATING_NAMES, RATING_ORDER } from './rating-names.ts'

/** Under a question. With a field to type in, showing the answer and checking are two acts. */
export function QuestionFoot({
  canCheck,
  onCheck,
  onShow,
}: {
  canCheck: boolean
  onCheck: () => void
  onShow: () => void
}) {
  const { t } = useT('review')
  return (
    <footer className="review-foot">
      <div className="row">
        {canCheck ? (
          <>
            <Act hint="Enter" onClick={onCheck}>
              {t('check')}
            </Act>
            <Word hint="Shift Enter" onClick={onShow}>
              {t('showUnmarked')}
            </Word>
          </>
        ) : (
          <Act hint={t('keys.space')} onClick={onShow}>
            {t('show')}
          </Act>
        )}
      </div>
    </footer>
  )
}

/** Under an answer: what each rating means for this card. */
export function AnswerFoot({
  previews,
  suggested,
  onRate,
}: {
  /** Null in practice, which changes no interval. */
  previews: Previews | null
  suggested: Rating | null
  onRate: (rating: Rating) => void
}) {
  const { t } = useT('review')
  const hint = suggested ?? undefined
  return (
    <footer className="review-foot">
      <fieldset className="rates">
        <legend className="sr-only">{t('howWell')}</legend>
        {RATING_ORDER.map((rating, index) => (
          <button
            type="button"
            key={rating}
            className={rating === hint ? 'rate hint' : 'rate'}
            onClick={() => onRate(rating)}
          >
            <b>{t(RATING_NAMES[rating])}</b>
            <kbd>{index + 1}</kbd>
            <span className="num">
              {previews && <IntervalText interval={previews[rating].interval} />}
              {rating === hint && <em>{t('suggested')}</em>}
            </span>
          </button>
        ))}
      </fieldset>
    </footer>
  )
}

const INTERVAL_TEXTS = {
  minute: 'interval.minute',
  hour: 'interval.hour',
  day: 'interval.day',
  month: 'interval.month',
  year: 'interval.year',
} as const satisfies Record<Interval['unit'], string>

function IntervalText({ interval: { unit, count } }: { interval: Interval }) {
  const { t } = useT('review')
  return t(INTERVAL_TEXTS[unit], { count })
}
