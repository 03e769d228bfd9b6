import { useT } from 'next-i18next/client'
import { PENALTIES, type QuizSettings } from '#core/quizzes/settings.ts'
import { Choice } from '../kit/choice.tsx'
import { Field } from '../kit/field.tsx'

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120]
const ATTEMPTS = [1, 2, 3, 5]
const PENALTY_NAMES = {
  0: 'penalty.none',
  0.25: 'penalty.quarter',
  0.33: 'penalty.third',
  0.5: 'penalty.half',
} as const

/** How a quiz is taken: time, attempts, penalty, when answers are told. */
export function SettingsFields({
  settings,
  onChange,
}: {
  settings: QuizSettings
  onChange: (settings: QuizSettings) => void
}) {
  const { t } = useT('quiz')
  const change = (part: Partial<QuizSettings>) => onChange({ ...settings, ...part })
  const minutes = settings.limitMs === null ? null : settings.limitMs / 60_000
  const penalty = PENALTIES.find(each => each === settings.penalty) ?? 0
  return (
    <div className="quiz-settings">
      <Field label={t('limit')} note={t('limitNote')}>
        {control => (
          <select
            {...control}
            className="input"
            value={minutes ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ limitMs: value === '' ? null : Number(value) * 60_000 })
            }
          >
            <option value="">{t('noLimit')}</option>
            {[...new Set([...MINUTES, ...(minutes === null ? [] : [minutes])])].map(count => (
              <option key={count} value={count}>
                {t('minutes', { count })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('attempts')}>
        {control => (
          <select
            {...control}
            className="input"
            value={settings.attempts ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ attempts: value === '' ? null : Number(value) })
            }
          >
            <option value="">{t('anyAttempts')}</option>
            {[...new Set([...ATTEMPTS, ...(settings.attempts === null ? [] : [settings.attempts])])].map(
              count => (
                <option key={count} value={count}>
                  {t('attemptCount', { count })}
                </option>
              ),
            )}
          </select>
        )}
      </Field>
      <Choice
        legend={t('feedback')}
        name="feedback"
        options={[
          { value: 'at-once', label: t('atOnce') },
          { value: 'at-end', label: t('atEnd') },
        ]}
        value={settings.feedback}
        onChange={feedback => change({ feedback })}
      />
      <Choice
        legend={t('penalty.legend')}
        name="penalty"
        options={PENALTIES.map(value => ({ value: `${value}`, label: t(PENALTY_NAMES[value]) }))}
        value={`${penalty}`}
        onChange={value => change({ penalty: PENALTIES.find(each => `${each}` === value) ?? 0 })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={settings.shuffle}
          onChange={event => change({ shuffle: event.currentTarget.checked })}
        />
        <span>{t('shuffle')}</span>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.missedDue}
          onChange={event => change({ missedDue: event.currentTarget.checked })}
        />
        <span>{t('missedDue')}</span>
      </label>
    </div>
  )
}
