import { useT } from 'next-i18next/client'
import { Word } from '../kit/act.tsx'

/** What is left of a question's time, and the way to have no clock any more. */
export function TimeLeft({ seconds, onStop }: { seconds: number; onStop: () => void }) {
  const { t } = useT('drills')
  return (
    <>
      <span className="time-left num" role="timer" aria-live="off">
        {t('secondsLeft', { count: seconds })}
      </span>
      <Word onClick={onStop}>{t('stopClock')}</Word>
    </>
  )
}
