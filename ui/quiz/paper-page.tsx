'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { Paper } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Act, Word } from '../kit/act.tsx'
import { Name } from '../kit/name.tsx'
import { points } from '../kit/points.ts'
import { showToast } from '../kit/toast.tsx'
import { AppealsList } from './appeals-list.tsx'
import { AttemptList } from './attempt-list.tsx'
import { DeleteQuizWord } from './delete-quiz.tsx'
import type { ChangeQuiz, DeleteQuiz, DuplicateQuiz } from './edit-types.ts'
import { FailureLine, serverAway } from './failure-line.tsx'
import { KIND_NAMES } from './kind-names.ts'
import { PaperExports } from './paper-exports.tsx'
import { attemptHref, quizHref } from './quiz-href.ts'
import { quizName } from './scope-name.ts'
import { ShareLink } from './share-link.tsx'
import type { DecideAppeal, QuizRefusal, StartAttempt } from './types.ts'

type Props = {
  locale: Locale
  paper: Paper
  start: StartAttempt
  change: ChangeQuiz
  duplicate: DuplicateQuiz
  decide: DecideAppeal
  remove: DeleteQuiz
  restore: DeleteQuiz
}

/** A paper: to be taken, and for its owner to be shared, edited, printed and looked back at. */
export function PaperPage(props: Props) {
  const { locale, paper, start, duplicate } = props
  const { t } = useT('quiz')
  const { t: tTerms } = useT('terms')
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const router = useRouter()
  const name = quizName({ t, tTerms }, paper)

  const begin = () =>
    !isBusy &&
    startBusy(async () => {
      const result = await start(paper.id).catch(serverAway)
      if (result.ok) router.push(attemptHref(locale, result.quizId, result.attemptId))
      else setRefusal(result)
    })
  const copy = () =>
    !isBusy &&
    startBusy(async () => {
      const result = await duplicate(paper.id, t('copyOf', { name })).catch(serverAway)
      if (!result.ok) return setRefusal(result)
      showToast({ text: t('duplicated') })
      router.push(quizHref(locale, result.quizId))
    })
  const canBegin = paper.openAttempt !== null || (paper.attemptsLeft !== 0 && paper.questions > 0)
  return (
    <div className="quiz-spread quiz-home paper">
      <section className="quiz-left" aria-labelledby="paper-title">
        <p className="kind">{paper.isOwn ? t('ownQuiz') : t('sharedQuiz')}</p>
        <h1 id="paper-title" className="page-title">
          <Name>{name}</Name>
        </h1>
        <PaperFacts paper={paper} />
        <div className="acts">
          {canBegin && (
            <Act onClick={begin}>
              {paper.openAttempt ? t('goOn') : paper.attempts.length > 0 ? t('takeAgain') : t('begin')}
            </Act>
          )}
          {!canBegin && <p className="told-done">{paper.questions === 0 ? t('noQuestions') : t('usedUp')}</p>}
        </div>
        {refusal && <FailureLine refusal={refusal} />}
        {paper.isOwn && (
          <>
            <div className="acts paper-acts">
              <Word href={quizHref(locale, paper.id, 'edit')}>{t('edit')}</Word>
              <Word href={quizHref(locale, paper.id, 'results')}>{t('paperResults')}</Word>
              <Word href={quizHref(locale, paper.id, 'print')}>{t('print')}</Word>
              <Word onClick={copy}>{t('duplicate')}</Word>
              <DeleteQuizWord {...props} name={name} />
            </div>
            <ShareLink {...props} />
            <PaperExports quizId={paper.id} />
          </>
        )}
      </section>
      <section className="quiz-right" aria-labelledby="attempts-title">
        {paper.appeals.length > 0 && <AppealsList {...props} />}
        <h2 id="attempts-title" className="kind">
          {t('yourAttempts')}
        </h2>
        {paper.attempts.length === 0 ? (
          <p className="none">{t('noAttempts')}</p>
        ) : (
          <AttemptList locale={locale} quizId={paper.id} attempts={paper.attempts} current={null} />
        )}
      </section>
    </div>
  )
}

function PaperFacts({ paper: { questions, kinds, settings, attemptsLeft } }: { paper: Paper }) {
  const { t } = useT('quiz')
  const facts = [
    t('questionCount', { count: questions }),
    ...(settings.limitMs === null ? [] : [t('minutes', { count: settings.limitMs / 60_000 })]),
    ...(settings.attempts === null ? [] : [t('attemptsLeft', { count: attemptsLeft ?? 0 })]),
    ...(settings.penalty > 0 ? [t('penaltyOf', { share: points(settings.penalty) })] : []),
    ...(settings.feedback === 'at-end' ? [t('toldAtEnd')] : []),
  ]
  return (
    <>
      <p className="lead num">{facts.join(' · ')}</p>
      {kinds.length > 0 && <p className="facts">{kinds.map(kind => t(KIND_NAMES[kind])).join(' · ')}</p>}
    </>
  )
}
