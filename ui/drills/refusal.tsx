import { useT } from 'next-i18next/client'
import { errorText } from '../kit/error-text.ts'
import type { Refused } from './types.ts'

/** One sentence in ink, where the thing would be. */
export function Refusal({ refused }: { refused: Refused }) {
  const { t } = useT('errors')
  return (
    <p className="quiz-failure" role="alert">
      {errorText(t, refused)}
    </p>
  )
}
