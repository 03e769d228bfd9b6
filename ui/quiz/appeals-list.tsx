'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { Paper, WaitingAppeal } from '#core/quizzes/sheet.ts'
import { Word } from '../kit/act.tsx'
import { givenText, rightText } from './answer-text.ts'
import { FailureLine, serverAway } from './failure-line.tsx'
import { PromptLine } from './prompt-line.tsx'
import type { DecideAppeal, QuizRefusal } from './types.ts'

/** Marks that takers have appealed, for the owner to decide. */
export function AppealsList({ paper, decide }: { paper: Paper; decide: DecideAppeal }) {
  const { t } = useT('quiz')
  return (
    <section className="appeals" aria-labelledby="appeals-title">
      <h2 id="appeals-title" className="kind">
        {t('appeals')}
      </h2>
      <ol className="quiz-results">
        {paper.appeals.map(appeal => (
          <AppealItem
            key={`${appeal.attemptId} ${appeal.answered.question.id}`}
            appeal={appeal}
            decide={decide}
          />
        ))}
      </ol>
    </section>
  )
}

function AppealItem({
  appeal: { attemptId, answered },
  decide,
}: {
  appeal: WaitingAppeal
  decide: DecideAppeal
}) {
  const { t } = useT('quiz')
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const router = useRouter()
  const words = { yes: t('true'), no: t('false') }
  const [given, right] = [givenText(answered, words), rightText(answered.question, answered.mark, words)]
  const settle = (grants: boolean) =>
    !isBusy &&
    startBusy(async () => {
      const result = await decide({ attemptId, questionId: answered.question.id, grants }).catch(serverAway)
      if (result.ok) router.refresh()
      else setRefusal(result)
    })
  return (
    <li>
      <span />
      <div>
        <p className="first asked">
          <PromptLine prompt={answered.question.prompt} />
        </p>
        {given && (
          <p className="other">
            <span className="said">{t('given')}</span> <span lang={given.lang}>{given.text}</span>
          </p>
        )}
        {right && (
          <p className="other">
            <span className="said">{t('right')}</span> <span lang={right.lang}>{right.text}</span>
          </p>
        )}
        <div className="acts">
          <Word onClick={() => settle(true)}>{t('appeal.grant')}</Word>
          <Word onClick={() => settle(false)}>{t('appeal.refuse')}</Word>
        </div>
        {refusal && <FailureLine refusal={refusal} />}
      </div>
    </li>
  )
}
