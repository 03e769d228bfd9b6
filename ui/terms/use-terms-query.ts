'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { formatTermsQuery, parseTermsQuery, type TermsQuery } from './terms-query.ts'

/** Browsers refuse more than about three changes of the address a second. */
const SETTLED_MS = 300

/** What is asked for, as typed; the address follows when typing pauses, without a new entry in the history. */
export function useTermsQuery(): [TermsQuery, (change: Partial<TermsQuery>) => void] {
  const address = useSearchParams()
  const [query, setQuery] = useState(() => parseTermsQuery(address))
  useEffect(() => {
    const timer = setTimeout(() => {
      const search = formatTermsQuery(query)
      if (search !== location.search) history.replaceState(null, '', location.pathname + search)
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [query])
  return [query, change => setQuery(before => ({ ...before, ...change }))]
}
