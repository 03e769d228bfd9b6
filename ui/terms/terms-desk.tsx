'use client'
import { useRouter, useSelectedLayoutSegment } from 'next/navigation'
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react'
import type { Locale } from '#i18n/config.ts'
import { useKeys } from '../kit/use-keys.ts'
import { DictionaryHits } from './dictionary-hits.tsx'
import { TermDeskContext } from './term-desk-context.ts'
import { termHref } from './term-href.ts'
import { TermList } from './term-list.tsx'
import { TermSearch } from './term-search.tsx'
import { findTerms, formatTermsQuery } from './terms-query.ts'
import type { TermActions, TermRow } from './types.ts'
import { useTermStates } from './use-term-states.ts'
import { useTermsQuery } from './use-terms-query.ts'

/** Facing pages: the search and its list on the left, what `children` tells of one term on the right. */
export function TermsDesk({
  locale,
  rows: given,
  actions,
  children,
}: {
  locale: Locale
  rows: TermRow[]
  actions: TermActions
  children: ReactNode
}) {
  const router = useRouter()
  const segment = useSelectedLayoutSegment()
  const openId = segment === null ? null : decodeURIComponent(segment)
  const [query, setQuery] = useTermsQuery()
  const states = useTermStates(actions)
  const rows = useMemo(
    () => given.map(row => ({ ...row, ...states.standing(row) })),
    [given, states.standing],
  )
  const shown = useDeferredValue(query)
  const hits = useMemo(() => findTerms(rows, shown), [rows, shown])
  const page = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)

  const focused = () => rows.find(row => row.id === focusedRow(page.current)?.dataset.term)
  const meant = () => focused() ?? rows.find(row => row.id === openId)
  const act = (does: (row: TermRow) => void) => () => {
    const row = meant()
    if (row) does(row)
  }
  useKeys(
    {
      '/': () => field.current?.select(),
      j: () => step(page.current, openId, 1),
      k: () => step(page.current, openId, -1),
      c: act(states.keep),
      n: act(states.know),
    },
    { repeat: ['j', 'k'] },
  )

  return (
    <TermDeskContext value={{ ...states, rows }}>
      <div className="facing terms-desk" data-open={openId === null ? undefined : ''}>
        <div className="left-page" ref={page}>
          <TermSearch
            action={`/${locale}/terms`}
            query={query}
            field={field}
            rows={rows}
            found={hits.length}
            onChange={setQuery}
            onLeave={() => step(page.current, null, 1)}
          />
          <TermList
            locale={locale}
            hits={hits}
            asked={formatTermsQuery(shown)}
            openId={openId}
            lettered={shown.q.trim() === ''}
            onOpen={id =>
              router.push(termHref(locale, id) + formatTermsQuery(query), { scroll: isOnePage() })
            }
            onStep={by => step(page.current, openId, by)}
          />
          {hits.length === 0 && <DictionaryHits query={shown} lookUp={actions.lookUp} onChange={setQuery} />}
        </div>
        <div className="right-page">{children}</div>
      </div>
    </TermDeskContext>
  )
}

/** Below this the facing pages are one: see lists.css. */
const isOnePage = () => window.matchMedia('(max-width: 900px)').matches

const rowsOf = (page: HTMLElement | null) => [...(page?.querySelectorAll<HTMLElement>('a[data-term]') ?? [])]

const focusedRow = (page: HTMLElement | null) => page?.querySelector<HTMLElement>('a[data-term]:focus')

/** Moves the focus by rows: from the focused one, else from the open one, else to the first. */
function step(page: HTMLElement | null, openId: string | null, by: 1 | -1): void {
  const rows = rowsOf(page)
  const focused = rows.findIndex(row => row.matches(':focus'))
  const from = focused >= 0 ? focused : rows.findIndex(row => row.dataset.term === openId)
  rows[Math.min(rows.length - 1, Math.max(0, from + by))]?.focus()
}
