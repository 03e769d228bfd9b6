import { useT } from 'next-i18next/client'
import { useChineseVoice } from '../kit/speech.ts'

/** Minutes of a time box that are offered; 0 is none. */
const MINUTES = [0, 5, 10, 20] as const
const MOST_MINUTES = 240

export type SessionChoicesProps = {
  aloud: boolean
  onAloud: (aloud: boolean) => void
  /** Of the time box; 0 is none. */
  minutes: number
  onMinutes: (minutes: number) => void
}

/** How the session goes, and the next ones: whether it reads aloud by itself, and how long it takes. */
export function SessionChoices({ aloud, onAloud, minutes, onMinutes }: SessionChoicesProps) {
  const { t } = useT('review')
  const voice = useChineseVoice()
  return (
    <div className="choices">
      <label className="check">
        <input type="checkbox" checked={aloud} onChange={event => onAloud(event.currentTarget.checked)} />
        {t('aloud.byItself')}
      </label>
      {!voice && <p className="note">{t('aloud.none')}</p>}
      <fieldset className="minutes">
        <legend>{t('box.title')}</legend>
        {MINUTES.map(choice => (
          <label key={choice}>
            <input
              type="radio"
              name="time-box"
              checked={minutes === choice}
              onChange={() => onMinutes(choice)}
            />
            <span>{choice === 0 ? t('box.none') : t('interval.minute', { count: choice })}</span>
          </label>
        ))}
        <label className="own">
          <input
            type="number"
            className="input num"
            min={1}
            max={MOST_MINUTES}
            aria-label={t('box.own')}
            placeholder={t('box.own')}
            defaultValue={MINUTES.some(choice => choice === minutes) ? '' : minutes}
            onChange={({ currentTarget: { value, validity } }) =>
              value !== '' && validity.valid && onMinutes(Number(value))
            }
          />
        </label>
      </fieldset>
    </div>
  )
}
