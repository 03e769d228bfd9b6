'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { errorText, type Failure } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'

type Outcome = { ok: true } | ({ ok: false } & Failure)

/** How long a deletion can be taken back from its toast. */
const UNDO_MS = 60_000

/**
 * Sends a change and shows the page anew; a refusal is told by a toast. Resolves to whether it was done. With `undo` a
 * toast says what was done and takes it back.
 */
export function useChange() {
  const router = useRouter()
  const { t } = useT('cards')
  const { t: tError } = useT('errors')

  return async function change(
    saving: Promise<Outcome>,
    done?: { says: string; undo?: () => Promise<Outcome> },
  ) {
    const saved = await saving.catch((): Outcome => ({ ok: false, code: 'not-saved' }))
    if (!saved.ok) {
      showToast({ text: errorText(tError, saved) })
      return false
    }
    router.refresh()
    const { says, undo } = done ?? {}
    if (says && undo)
      showToast({ text: says, undo: { label: t('undo'), run: () => void change(undo()) }, lastsMs: UNDO_MS })
    else if (says) showToast({ text: says })
    return true
  }
}
