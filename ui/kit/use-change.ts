'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { errorText, type Failure } from './error-text.ts'
import { showToast } from './toast.tsx'

/** How long a deletion and the like can be taken back from its toast. */
const UNDO_MS = 60_000

/**
 * Sends a change and shows the page anew; a refusal is told by a toast. Resolves to what was answered. With `says` a toast
 * tells what was done, and with `undo` takes it back at a press on `undoWord`.
 */
export function useChange(undoWord: string) {
  const router = useRouter()
  const { t: tError } = useT('errors')

  return async function change<D extends { ok: true }>(
    saving: Promise<D | ({ ok: false } & Failure)>,
    done?: {
      says: (saved: D) => string
      undo?: (saved: D) => Promise<{ ok: true } | ({ ok: false } & Failure)>
    },
  ): Promise<D | null> {
    const saved = await saving.catch(() => ({ ok: false as const, code: 'not-saved' }))
    if (!saved.ok) {
      showToast({ text: errorText(tError, saved) })
      return null
    }
    router.refresh()
    const undo = done?.undo
    if (done)
      showToast({
        text: done.says(saved),
        ...(undo && {
          undo: { label: undoWord, run: () => void change(undo(saved)) },
          lastsMs: UNDO_MS,
        }),
      })
    return saved
  }
}
