'use client'
import { createContext, useContext } from 'react'
import type { TermRow } from './types.ts'
import type { useTermStates } from './use-term-states.ts'

type TermDesk = ReturnType<typeof useTermStates> & { rows: readonly TermRow[] }

/** How the facing page and the list share what the reader has just changed. */
export const TermDeskContext = createContext<TermDesk | null>(null)

export function useTermDesk(): TermDesk {
  const desk = useContext(TermDeskContext)
  if (!desk) throw new Error('useTermDesk outside of TermsDesk')
  return desk
}
