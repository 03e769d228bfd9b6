'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useState } from 'react'
import type { Place } from '#core/reading/entry.ts'
import type { ProposalRow, ProposalsInWords } from './proposals-in-words.ts'
import type { Keepable } from './use-keeping.ts'

type Props = {
  address: string
  /** Counts what was kept and dropped: the list is fetched anew. */
  changes: number
  onKeep: (terms: readonly Keepable[]) => void
  onGoTo: (place: Place) => void
}

/** Expressions that no glossary has: why each looks like a term, its English and where that is from, and keeping it. */
export function Proposals({ address, changes, onKeep, onGoTo }: Props) {
  const found = useProposals(address, changes)
  if (!found || found.rows.length === 0) return null
  return (
    <section className="proposals" aria-labelledby="proposals">
      <h3 id="proposals">
        {found.title} <span className="num faint">{found.rows.length}</span>
      </h3>
      <ol>
        {found.rows.map(row => (
          <Row key={row.zh} row={row} onKeep={onKeep} onGoTo={onGoTo} />
        ))}
      </ol>
    </section>
  )
}

function Row({ row, onKeep, onGoTo }: { row: ProposalRow } & Pick<Props, 'onKeep' | 'onGoTo'>) {
  const { t } = useT('reader')
  const { zh, pinyin, count, why, english, place, noteId } = row
  return (
    <li data-state={noteId ? 'learning' : 'new'}>
      <span className="choose" />
      <button type="button" className="go" onClick={() => onGoTo(place)} title={t('terms.first')}>
        <span className="zh" lang="zh-Hans">
          {zh}
        </span>
        <span className="py serif" lang="zh-Latn-pinyin">
          {pinyin}
        </span>
        {english ? (
          <span className="english serif" lang="en">
            {english.text}
          </span>
        ) : (
          <span className="english faint">{t('terms.noEnglish')}</span>
        )}
        <span className="why faint">{english ? `${why} · ${english.from}` : why}</span>
      </button>
      <span className="times num">{t('terms.times', { count })}</span>
      {noteId || !english ? (
        <span className="state">{noteId && t('entry.kept')}</span>
      ) : (
        <button type="button" className="word" onClick={() => onKeep([{ id: '', zh, index: null, place }])}>
          {t('entry.keep')}
        </button>
      )}
    </li>
  )
}

/** Null until it has come, and where it does not come: the terms above are what matters. */
function useProposals(address: string, changes: number): ProposalsInWords | null {
  const [found, setFound] = useState<ProposalsInWords | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change fetches anew
  useEffect(() => {
    const fetching = new AbortController()
    fetch(address, { signal: fetching.signal })
      .then(response => (response.ok ? response.json() : null))
      .then(setFound)
      .catch(() => undefined)
    return () => fetching.abort()
  }, [address, changes])
  return found
}
