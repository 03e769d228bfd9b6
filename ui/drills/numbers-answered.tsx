import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { AnsweredNumber } from '#core/drills/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Icon } from '../kit/icon.tsx'
import { passageHref } from '../kit/passage-href.ts'
import { KIND_NAMES } from './words.ts'

/** Every number in both languages, whether it was right, and what was answered where it was not. */
export function NumbersAnswered({ locale, answered }: { locale: Locale; answered: AnsweredNumber[] }) {
  const { t } = useT('drills')
  return (
    <ol className="quiz-results">
      {answered.map(({ question, zh, en, mark, answer, context, durationMs }, index) => {
        const isRight = mark.verdict === 'right'
        return (
          <li key={question.id} className={isRight ? 'right' : 'missed'}>
            <span className="k num">{index + 1}</span>
            <div>
              <p className="first" lang="zh-Hans">
                {context ? (
                  <Link
                    className="link"
                    prefetch={false}
                    href={passageHref(locale, context.documentId, context.passage)}
                  >
                    {zh}
                  </Link>
                ) : (
                  zh
                )}
              </p>
              <p className="other serif" lang="en">
                {en}
              </p>
              <p className="how">
                {t(KIND_NAMES[question.kind])} · {t('seconds', { count: Math.round(durationMs / 100) / 10 })}
                {!isRight && answer && (
                  <>
                    <span className="said">{t('yourAnswer')}</span>{' '}
                    <del lang={/\p{Script=Han}/u.test(answer) ? 'zh-Hans' : 'en'}>{answer}</del>
                  </>
                )}
              </p>
            </div>
            <Icon name={isRight ? 'tick' : 'cross'} />
            <span className="sr-only">{isRight ? t('right') : t('missed')}</span>
          </li>
        )
      })}
    </ol>
  )
}
