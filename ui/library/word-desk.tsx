'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import type { BeforeReading } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'
import { Word } from '../kit/act.tsx'
import { useChange } from '../kit/use-change.ts'
import { useKeys } from '../kit/use-keys.ts'
import { KnownLevel } from './known-level.tsx'
import type { WordActions } from './types.ts'
import { WordRow } from './word-row.tsx'

/**
 * What is worth learning before a text, and what of it is known already. One row is the one that C and N speak of; J and K go
 * to the next and the one before.
 */
export function WordDesk({
  locale,
  documentId,
  terms,
  words,
  list,
  actions,
}: {
  locale: Locale
  documentId: string
  terms: BeforeReading['newTerms']
  words: BeforeReading['unknownWords']
  /** The name of the list that their levels are of; null: none. */
  list: string | null
  actions: WordActions
}) {
  const { t } = useT('shelf')
  const change = useChange(t('undo'))
  const [at, setAt] = useState(-1)
  const rows = terms.length + words.length
  const go = (step: number) => {
    const next = Math.min(Math.max(0, at + step), rows - 1)
    setAt(next)
    document.getElementById(rowId(next))?.scrollIntoView({ block: 'nearest' })
  }
  const keep = (kept: BeforeReading['newTerms']) =>
    change(actions.keep({ documentId, termIds: kept.map(({ id }) => id) }), {
      says: ({ cards }) => t('words.kept', { count: kept.length, zh: kept[0]?.zh, cards }),
      undo: ({ noteIds }) => actions.undoKeep({ noteIds }),
    })
  const know = (text: string) =>
    change(actions.setKnown({ text, known: true }), {
      says: () => t('words.known', { zh: text }),
      undo: () => actions.setKnown({ text, known: false }),
    })
  const here = Math.max(0, at)
  const term = terms[here]
  const text = term?.zh ?? words[here - terms.length]?.word
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    c: () => term && keep([term]),
    n: () => text !== undefined && know(text),
  })
  return (
    <>
      <section aria-labelledby="new-terms">
        <div className="list-head">
          <h2 id="new-terms">{t('words.newTerms')}</h2>
          {terms.length > 1 && (
            <Word onClick={() => keep(terms)}>{t('words.keepAll', { count: terms.length })}</Word>
          )}
        </div>
        {terms.length === 0 && <p className="aside">{t('words.noTerms')}</p>}
        <ol className="word-rows">
          {terms.map((one, n) => (
            <WordRow
              key={one.id}
              id={rowId(n)}
              row={{ ...one, english: one.english ?? '' }}
              active={n === at}
              onActive={() => setAt(n)}
              onKeep={() => keep([one])}
              onKnown={() => know(one.zh)}
            />
          ))}
        </ol>
      </section>
      <section aria-labelledby="unknown-words">
        <div className="list-head">
          <h2 id="unknown-words">{t('words.unknown')}</h2>
        </div>
        <KnownLevel locale={locale} named={list === null} actions={actions} />
        {words.length === 0 && <p className="aside">{t('words.noWords')}</p>}
        <ol className="word-rows">
          {words.map((one, n) => (
            <WordRow
              key={one.word}
              id={rowId(terms.length + n)}
              row={{ ...one, zh: one.word }}
              {...(list && {
                level: one.listed
                  ? t('words.atLevel', { list, level: one.listed })
                  : t('words.unlisted', { list }),
              })}
              active={terms.length + n === at}
              onActive={() => setAt(terms.length + n)}
              onKnown={() => know(one.word)}
            />
          ))}
        </ol>
      </section>
    </>
  )
}

const rowId = (n: number) => `row-${n}`
