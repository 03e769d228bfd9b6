import type { ListedPaper, PastQuiz, QuizScopeChoice } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'
import type { NewPaper } from './edit-types.ts'
import { NewPaperWord } from './new-paper-word.tsx'
import { OwnPapers } from './own-papers.tsx'
import { PastQuizzes } from './past-quizzes.tsx'
import { QuizStart } from './quiz-start.tsx'
import { OF_TERMS } from './scope-name.ts'
import type { StartQuiz } from './types.ts'

/** Where a quiz begins, and where those taken are found again. Facing pages: to come, and past. */
export async function QuizHome({
  locale,
  scopes,
  past,
  papers,
  start,
  newPaper,
}: {
  locale: Locale
  scopes: QuizScopeChoice[]
  past: PastQuiz[]
  papers: ListedPaper[]
  start: StartQuiz
  newPaper: NewPaper
}) {
  const { t } = await getT('quiz', { lng: locale })
  return (
    <Messages locale={locale} of={['quiz', 'terms', 'errors']} only={OF_TERMS}>
      <div className="quiz-spread quiz-home">
        <section className="quiz-left" aria-labelledby="quiz-title">
          <h1 id="quiz-title" className="page-title">
            {t('title')}
          </h1>
          {scopes.some(({ terms }) => terms !== null && terms > 0) ? (
            <QuizStart locale={locale} scopes={scopes} start={start} />
          ) : (
            <Empty says={t('noTerms')}>
              <Act href={placeHref(locale, 'library')}>{t('toLibrary')}</Act>
            </Empty>
          )}
        </section>
        <section className="quiz-right" aria-labelledby="past-title">
          <h2 id="past-title" className="kind">
            {t('past')}
          </h2>
          <PastQuizzes locale={locale} past={past} />
          <h2 className="kind papers-title">{t('papers')}</h2>
          <OwnPapers locale={locale} papers={papers} />
          <div className="acts paper-acts">
            <NewPaperWord locale={locale} newPaper={newPaper} />
            <Word href={placeHref(locale, 'quiz', 'import')} prefetch={false}>
              {t('import')}
            </Word>
          </div>
        </section>
      </div>
    </Messages>
  )
}
