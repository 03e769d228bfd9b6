import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { AnsweredNumber } from '#core/drills/numbers/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { passageHref } from '../../kit/passage-href.ts'
import { ResultRow } from '../result-row.tsx'
import { KIND_NAMES } from './kind-names.ts'

/** Every number in both languages, whether it was right, and what was answered where it was not. */
export function NumbersAnswered({ locale, answered }: { locale: Locale; answered: AnsweredNumber[] }) {
  const { t } = useT('drills')
  return (
    <>
      {answered.map(({ question, zh, en, mark, answer, context, durationMs }, index) => (
        <ResultRow key={question.id} number={index + 1} verdict={mark.verdict}>
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
            {mark.verdict !== 'right' && answer && (
              <>
                <span className="said">{t('yourAnswer')}</span>{' '}
                <del lang={/\p{Script=Han}/u.test(answer) ? 'zh-Hans' : 'en'}>{answer}</del>
              </>
            )}
          </p>
        </ResultRow>
      ))}
    </>
  )
}
