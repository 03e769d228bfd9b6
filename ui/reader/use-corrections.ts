'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import type { Place } from '#core/reading/entry.ts'
import { errorText } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'
import type { ReaderActions, ReaderFailure, Spot } from './types.ts'
import type { Parts } from './use-parts.ts'
import type { NewWords } from './word-cutter.tsx'

type Page = {
  placeOf: (spot: Spot) => Place
  close: () => void
  forget: () => void
  /** Given for a long document: fetches its drawn parts anew. */
  renew: Parts['renew'] | null
}

const NOT_SAVED: ReaderFailure = { ok: false, code: 'not-saved' }

/** Saves how somebody cuts words anew, and has the server send the text as it is then. A toast takes it back. */
export function useCorrections(actions: ReaderActions, { placeOf, close, forget, renew }: Page) {
  const { t } = useT('reader')
  const { t: tError } = useT('errors')
  const router = useRouter()
  const showAnew = () => {
    forget()
    if (renew) void renew(draw => draw())
    else router.refresh()
  }

  async function undo(id: string): Promise<void> {
    const undone = await actions.undoCorrection({ id }).catch(() => NOT_SAVED)
    if (undone.ok) showAnew()
    showToast({ text: undone.ok ? t('cuts.undone') : errorText(tError, undone) })
  }

  return async (spot: Spot, { start, end, words, everywhere }: NewWords): Promise<void> => {
    const place = placeOf({ ...spot, start, end })
    const saved = await actions.correctWords({ ...place, words, everywhere }).catch(() => NOT_SAVED)
    if (!saved.ok) return showToast({ text: errorText(tError, saved) })
    close()
    showAnew()
    showToast({
      text: t('cuts.saved', { words: words.join(' | ') }),
      undo: { label: t('entry.undo'), run: () => void undo(saved.id) },
    })
  }
}
