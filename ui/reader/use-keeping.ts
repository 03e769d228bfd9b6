'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useState } from 'react'
import type { TermState } from '#core/reading/document.ts'
import type { Entry, Place } from '#core/reading/entry.ts'
import { errorText } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'
import type { ReaderActions, ReaderFailure } from './types.ts'

/**
 * A term as it is kept: `index` is its place among the document's terms, null where the text does not mark it. A word
 * that is no term is kept by its place in the text.
 */
export type Keepable = { id: string; zh: string; index: number | null; place?: Place }

export type Keeping = ReturnType<typeof useKeeping>

type Amend = (text: string, change: Partial<Pick<Entry, 'state' | 'noteId'>>) => void

const NOT_SAVED: ReaderFailure = { ok: false, code: 'not-saved' }

/**
 * What the reader knows of the document's terms: kept and known, shown at once, saved behind, put back where saving
 * fails. A toast tells each change and takes it back, or tells why it was not saved.
 */
export function useKeeping(
  documentId: string,
  initial: readonly TermState[],
  actions: ReaderActions,
  amend: Amend,
) {
  const { t } = useT('reader')
  const { t: tError } = useT('errors')
  const [states, setStates] = useState(initial)
  const [changes, setChanges] = useState(0)
  useEffect(() => setStates(initial), [initial])

  const setState = (terms: readonly Keepable[], state: TermState | readonly TermState[]) => {
    const changed = new Set(terms.flatMap(({ index }) => index ?? []))
    const next = (index: number) => (typeof state === 'string' ? state : state[index]!)
    setStates(before => before.map((old, index) => (changed.has(index) ? next(index) : old)))
  }

  const tell = (failure: ReaderFailure) => showToast({ text: errorText(tError, failure) })

  async function keep(terms: readonly Keepable[]): Promise<void> {
    const restore = () => setState(terms, states)
    setState(terms, 'learning')
    const [only] = terms
    const saving = only?.place
      ? actions.keepWord(only.place)
      : actions.keep({ documentId, termIds: terms.map(({ id }) => id) })
    const kept = await saving.catch(() => NOT_SAVED)
    if (!kept.ok) {
      restore()
      return tell(kept)
    }
    setChanges(before => before + 1)
    if (only && terms.length === 1) amend(only.zh, { state: 'learning', noteId: kept.noteIds[0] ?? null })
    const undo = () => void drop(terms, kept.noteIds, restore)
    const text =
      terms.length === 1 ? t('toast.kept', { term: only!.zh }) : t('toast.keptMany', { count: terms.length })
    showToast({ text, undo: { label: t('entry.undo'), run: undo } })
  }

  /** Resolves to whether it was done. */
  async function drop(terms: readonly Keepable[], noteIds: string[], restore: () => void): Promise<boolean> {
    restore()
    if (noteIds.length === 0) return true
    const dropped = await actions.undoKeep({ noteIds }).catch(() => NOT_SAVED)
    if (!dropped.ok) {
      setState(terms, 'learning')
      tell(dropped)
      return false
    }
    setChanges(before => before + 1)
    for (const { zh } of terms) amend(zh, { state: 'new', noteId: null })
    return true
  }

  async function unkeep(term: Keepable, noteId: string): Promise<void> {
    const dropped = await drop([term], [noteId], () => setState([term], 'new'))
    if (dropped) showToast({ text: t('toast.dropped', { term: term.zh }) })
  }

  async function know(term: Keepable, entry: Entry): Promise<void> {
    const known = entry.state !== 'known'
    const otherwise: TermState = entry.noteId ? 'learning' : 'new'
    if (!(await mark(term, entry.state, known ? 'known' : otherwise))) return
    const text = known ? t('toast.known', { term: term.zh }) : t('toast.notKnown', { term: term.zh })
    const undo = () => void mark(term, known ? 'known' : otherwise, known ? otherwise : 'known')
    showToast({ text, undo: { label: t('entry.undo'), run: undo } })
  }

  /** Resolves to whether it was saved. */
  async function mark(term: Keepable, from: TermState, to: TermState): Promise<boolean> {
    setState([term], to)
    amend(term.zh, { state: to })
    const saved = await actions.setKnown({ text: term.zh, known: to === 'known' }).catch(() => NOT_SAVED)
    if (saved.ok) return true
    setState([term], from)
    amend(term.zh, { state: from })
    tell(saved)
    return false
  }

  return { states, changes, keep, unkeep, know }
}
