import { useT } from 'next-i18next/client'
import { errorText } from '../kit/error-text.ts'
import type { QuizRefusal } from './types.ts'

/** A call that never came back counts as refused. */
export const serverAway = (): { ok: false } & QuizRefusal => ({ ok: false, code: 'server-away' })

/** One sentence in ink, where the thing would be. */
export function FailureLine({ refusal }: { refusal: QuizRefusal }) {
  const { t } = useT('errors')
  return (
    <p className="quiz-failure" role="alert">
      {errorText(t, { code: refusal.code, terms: refusal.have, needed: refusal.need })}
    </p>
  )
}
