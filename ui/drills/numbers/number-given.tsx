import { useT } from 'next-i18next/client'
import type { AnsweredNumber } from '#core/drills/numbers/sheet.ts'
import { Icon } from '../../kit/icon.tsx'
import { LANGS } from '../langs.ts'

/** What was written beside what is right. */
export function NumberGiven({ answered: { question, answer, mark, answers } }: { answered: AnsweredNumber }) {
  const { t } = useT('drills')
  const lang = LANGS[question.from === 'zh' ? 'en' : 'zh']
  const voice = lang === 'en' ? 'serif' : undefined
  const [right, ...others] = answers
  const isRight = mark.verdict === 'right'
  return (
    <dl className="answer-rows">
      {answer && (
        <div>
          <dt>{t('youWrote')}</dt>
          <dd className={isRight ? 'given' : 'given missed'}>
            {isRight ? (
              <span className={voice} lang={lang}>
                {answer}
              </span>
            ) : (
              <del className={voice} lang={/\p{Script=Han}/u.test(answer) ? 'zh-Hans' : 'en'}>
                {answer}
              </del>
            )}
            <Icon name={isRight ? 'tick' : 'cross'} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('right')}</dt>
        <dd className="expected" lang={lang}>
          <span className={voice}>{right}</span>
        </dd>
      </div>
      {others.length > 0 && (
        <div>
          <dt>{t('alsoRight')}</dt>
          <dd className="others" lang={lang}>
            {others.map(text => (
              <span key={text} className={voice}>
                {text}
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}
