import { useT } from 'next-i18next/client'
import { Word } from '../../kit/act.tsx'
import { Icon } from '../../kit/icon.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import type { FormProps } from '../types.ts'

/** True or false. */
export function TruthForm({ given, answered, onGive }: FormProps<'truth'>) {
  const { t } = useT('quiz')
  useKeys(
    {
      1: () => onGive({ truth: true }),
      2: () => onGive({ truth: false }),
      0: () => onGive({ truth: null }),
    },
    { enabled: !answered },
  )
  const pressed = given && 'truth' in given ? given.truth : null
  const told = answered && 'truth' in answered.response ? answered.response.truth : null
  const key = answered?.mark.form === 'truth' ? answered.mark.isTrue : null
  return (
    <>
      <ol className="opts truth">
        {[true, false].map((truth, at) => (
          <li key={`${truth}`}>
            {answered ? (
              <div className={truth === key ? 'opt right' : truth === told ? 'opt missed' : 'opt'}>
                <span className="k num">{at + 1}</span>
                <p className="said-line">
                  <span className="first">{truth ? t('true') : t('false')}</span>
                  {truth === key && <span className="said">{t('right')}</span>}
                  {truth === told && truth !== key && <span className="said">{t('yourAnswer')}</span>}
                </p>
                {truth === key && <Icon name="tick" />}
                {truth === told && truth !== key && <Icon name="cross" />}
              </div>
            ) : (
              <button
                type="button"
                className="opt"
                aria-pressed={pressed === truth}
                onClick={() => onGive({ truth })}
              >
                <span className="k num">{at + 1}</span>
                <span className="first">{truth ? t('true') : t('false')}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {!answered && (
        <Word className="unknown" hint="0" onClick={() => onGive({ truth: null })}>
          {t('dontKnow')}
        </Word>
      )}
    </>
  )
}
