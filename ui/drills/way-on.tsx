import { useT } from 'next-i18next/client'
import { Act, Word } from '../kit/act.tsx'

/** To the next question or to the result, or out of the run before its end. */
export function WayOn({ isLast, onNext, onEnd }: { isLast: boolean; onNext: () => void; onEnd: () => void }) {
  const { t } = useT('drills')
  return (
    <div className="next">
      <Act hint="Enter" onClick={onNext}>
        {isLast ? t('result') : t('next')}
      </Act>
      {!isLast && <Word onClick={onEnd}>{t('end')}</Word>}
    </div>
  )
}
