import Link from 'next/link'
import type { ListedPaper } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Name } from '../kit/name.tsx'
import { quizHref } from './quiz-href.ts'
import { quizName } from './scope-name.ts'

/** Papers that are kept, latest first. */
export async function OwnPapers({ locale, papers }: { locale: Locale; papers: ListedPaper[] }) {
  const [{ t }, { t: tTerms }] = await Promise.all([
    getT('quiz', { lng: locale }),
    getT('terms', { lng: locale }),
  ])
  if (papers.length === 0) return <p className="none">{t('noPapers')}</p>
  return (
    <ul className="papers">
      {papers.map(paper => (
        <li key={paper.id}>
          <Link href={quizHref(locale, paper.id)} prefetch={false}>
            <Name className="name">{quizName({ t, tTerms }, paper)}</Name>
            <span className="what num">
              {t('questionCount', { count: paper.questions })}
              {paper.shared && ` · ${t('shared')}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
