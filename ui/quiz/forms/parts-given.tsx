import { useT } from 'next-i18next/client'
import type { PartsGivenMark } from '#core/quizzes/marking/mark.ts'
import { Corrected } from '../../kit/corrected.tsx'
import { Icon } from '../../kit/icon.tsx'
import { langOf } from './other-side.ts'

/** Every part with what was written for it, and what was written and is none. */
export function PartsGiven({ mark: { parts, extra }, wrote }: { mark: PartsGivenMark; wrote: string }) {
  const { t } = useT('quiz')
  const lang = langOf(wrote || parts[0]?.part.zh || '')
  return (
    <ol className="opts parts-given">
      {parts.map(({ part, given, class: found, diff }) => {
        const isRight = found === 'exact' || found === 'form'
        return (
          <li key={part.zh}>
            <div className={isRight ? 'opt right' : 'opt'}>
              <div>
                {given !== null && !isRight && (
                  <Corrected wrote={given} diff={diff} lang={lang === 'zh' ? 'zh-Hans' : 'en'} />
                )}
                {(isRight || given === null) && (
                  <p className="said-line">
                    <span className="first" lang="zh-Hans">
                      {part.zh}
                    </span>
                    {given === null && <span className="said">{t('forgotten')}</span>}
                  </p>
                )}
                {part.en && (
                  <p className="other serif" lang="en">
                    {part.en}
                  </p>
                )}
              </div>
              <Icon name={isRight ? 'tick' : 'cross'} />
              <span className="sr-only">{isRight ? t('right') : t('wrong')}</span>
            </div>
          </li>
        )
      })}
      {extra.map(text => (
        <li key={text}>
          <div className="opt missed">
            <p className="said-line">
              <span className="first" lang={langOf(text) === 'zh' ? 'zh-Hans' : 'en'}>
                {text}
              </span>
              <span className="said">{t('noPart')}</span>
            </p>
            <Icon name="cross" />
          </div>
        </li>
      ))}
    </ol>
  )
}
