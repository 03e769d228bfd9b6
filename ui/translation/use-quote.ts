import { useEffect, useState } from 'react'
import type { Quote, TranslationChoice } from '#core/translation/choice.ts'

/** A number that is being typed is not asked about. */
const PAUSE_MS = 150

/** Which pairs, as the address of a quote has it. */
export function queryOf(choice: TranslationChoice, overChecked: boolean): string {
  const query = new URLSearchParams({ which: choice.which })
  if (choice.which === 'passages') {
    query.set('from', String(choice.from))
    query.set('to', String(choice.to))
  }
  if (overChecked) query.set('over', '1')
  return query.toString()
}

/** What a choice takes: `given` for the first, asked for the others. It is null until it is known of this very choice. */
export function useQuote(
  quoteHref: string,
  query: string,
  given: { query: string; quote: Quote },
): { quote: Quote | null; isLost: boolean } {
  const [known, setKnown] = useState<{ query: string; quote: Quote | null }>(given)
  const isKnown = known.query === query
  useEffect(() => {
    if (isKnown) return
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await fetch(`${quoteHref}?${query}`, { signal: asking.signal }).catch(() => null)
      const quote = answer?.ok ? ((await answer.json()) as Quote) : null
      if (!asking.signal.aborted) setKnown({ query, quote })
    }, PAUSE_MS)
    return () => {
      asking.abort()
      clearTimeout(timer)
    }
  }, [isKnown, quoteHref, query])
  return { quote: isKnown ? known.quote : null, isLost: isKnown && known.quote === null }
}
