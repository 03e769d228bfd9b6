import { useT } from 'next-i18next/client'
import { useEffect } from 'react'
import type { ActInput } from '#core/cards/session.ts'
import { errorText, type Failure } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'
import type { SessionState } from './session-state.ts'

/** Says in words that an act was not done. */
export function useRefusedActs() {
  const { t } = useT('errors')
  return (_input: ActInput, code: string) => showToast({ text: errorText(t, { code } as Failure) })
}

/** Says that a card has become a leech. */
export function useLeechesTold(leeches: SessionState['leeches']): void {
  const { t } = useT('review')
  const last = leeches.at(-1)
  useEffect(() => {
    if (last) showToast({ text: t(last.suspended ? 'leech.suspended' : 'leech.marked', { zh: last.zh }) })
  }, [last, t])
}

/** Says at once, in words, that a rating was not kept. */
export function useRefusalsTold(refused: { card: { id: string }; code: string }[]): void {
  const { t } = useT('errors')
  const last = refused.at(-1)
  useEffect(() => {
    if (last) showToast({ text: errorText(t, last) })
  }, [last, t])
}
