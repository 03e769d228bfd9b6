'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useRef, useState } from 'react'
import type { ReadingTerm, TermState } from '#core/reading/document.ts'
import type { Place } from '#core/reading/entry.ts'
import { Choice } from '../kit/choice.tsx'
import { Icon } from '../kit/icon.tsx'
import { stateKeys } from '../terms/term-words.ts'
import { Proposals } from './proposals.tsx'
import { TermRow } from './term-row.tsx'
import type { Keepable } from './use-keeping.ts'

type Filter = 'all' | TermState
const FILTERS = ['all', 'new', 'learning', 'known'] as const
const NONE = {
  all: 'terms.none.all',
  new: 'terms.none.new',
  learning: 'terms.none.learning',
  known: 'terms.none.known',
} as const

type Props = {
  /** Of the document; its lists are fetched when they are first looked at. */
  address: string
  changes: number
  states: readonly TermState[]
  onKeep: (terms: readonly Keepable[]) => void
  onGoTo: (index: number, pair: number) => void
  onGoToPlace: (place: Place) => void
  onClose: () => void
}

/** The document's terms, best first: which are kept, and keeping one, some or all. */
export function TermsPanel({ address, changes, states, onKeep, onGoTo, onGoToPlace, onClose }: Props) {
  const { t } = useT('reader')
  const panel = useRef<HTMLElement>(null)
  const { terms, failed, fetchAgain } = useTerms(`${address}/terms`)
  const [filter, setFilter] = useState<Filter>('all')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])

  const all = (terms ?? []).map((term, index) => ({ ...term, index, state: states[index] ?? term.state }))
  const count = (one: Filter) =>
    one === 'all' ? all.length : all.filter(({ state }) => state === one).length
  const shown = all.filter(({ state }) => filter === 'all' || state === filter)
  const unkept = shown.filter(({ state }) => state === 'new')
  const picked = all.filter(({ index, state }) => state === 'new' && chosen.has(index))
  const toKeep = picked.length > 0 ? picked : unkept
  const choose = (index: number, yes: boolean) => {
    const next = new Set(chosen)
    if (yes) next.add(index)
    else next.delete(index)
    setChosen(next)
  }
  return (
    <section className="panel" ref={panel} tabIndex={-1} role="dialog" aria-label={t('terms.title')}>
      <div className="top">
        <h2>
          {t('terms.title')} <span className="num faint">{t('terms.order')}</span>
        </h2>
        <button type="button" className="tool" aria-label={t('terms.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
        <Choice
          legend={t('terms.filter')}
          name="term-filter"
          value={filter}
          onChange={setFilter}
          options={FILTERS.map(value => ({
            value,
            label: (
              <>
                {value === 'all' ? t('terms.all') : t(stateKeys[value])}{' '}
                <span className="num faint">{count(value)}</span>
              </>
            ),
          }))}
        />
      </div>
      {!terms && (
        <p className="nothing" role="status">
          {failed ? t('terms.failed') : t('terms.waiting')}{' '}
          {failed && (
            <button type="button" className="link" onClick={fetchAgain}>
              {t('entry.again')}
            </button>
          )}
        </p>
      )}
      {terms && shown.length === 0 && <p className="nothing">{t(NONE[filter])}</p>}
      <div className="lists">
        <ol>
          {shown.map(term => (
            <TermRow
              key={term.id}
              term={term}
              chosen={chosen.has(term.index)}
              onChoose={choose}
              onKeep={onKeep}
              onGoTo={onGoTo}
            />
          ))}
        </ol>
        {filter === 'all' && (
          <Proposals
            address={`${address}/proposals`}
            changes={changes}
            onKeep={onKeep}
            onGoTo={onGoToPlace}
          />
        )}
      </div>
      {toKeep.length > 0 && (
        <div className="foot-acts">
          <button type="button" className="act" onClick={() => onKeep(toKeep)}>
            {picked.length > 0
              ? t('terms.keepChosen', { count: picked.length })
              : t('terms.keepAll', { count: unkept.length })}
          </button>
        </div>
      )}
    </section>
  )
}

function useTerms(address: string) {
  const [terms, setTerms] = useState<ReadingTerm[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try fetches anew
  useEffect(() => {
    const fetching = new AbortController()
    fetch(address, { signal: fetching.signal })
      .then(response => (response.ok ? response.json() : Promise.reject(response)))
      .then(setTerms)
      .catch(() => setFailed(!fetching.signal.aborted))
    return () => fetching.abort()
  }, [address, tries])
  const fetchAgain = () => {
    setFailed(false)
    setTries(tries + 1)
  }
  return { terms, failed, fetchAgain }
}
