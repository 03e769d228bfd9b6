'use client'
import { type RefObject, useEffect, useState } from 'react'
import { keepDraft, keptDraft } from './draft.ts'

/** Both lay what was kept in after the page has come to life: the server cannot know it. */

const NONE: readonly string[] = []

/** A field, whose text is the last of its draft. Returns what is to be called as it is typed in. */
export function useFieldDraft(
  of: string,
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
): () => void {
  useEffect(() => {
    const kept = keptDraft(of).at(-1)
    if (field.current && kept && field.current.value === '') field.current.value = kept
  }, [of, field])
  return () => keepDraft(of, [...keptDraft(of).slice(0, -1), field.current?.value ?? ''])
}

/** A draft of what is chosen. */
export function useDraft(of: string): [readonly string[], (texts: readonly string[]) => void] {
  const [texts, setTexts] = useState(NONE)
  useEffect(() => setTexts(keptDraft(of)), [of])
  const keep = (next: readonly string[]) => {
    setTexts(next)
    keepDraft(of, next)
  }
  return [texts, keep]
}
