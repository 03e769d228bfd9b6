'use client'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import type { TermHit } from '#core/terms/search-terms.ts'
import type { Locale } from '#i18n/config.ts'
import { termHref } from './term-href.ts'
import { stateKeys } from './term-words.ts'
import { initialOf } from './terms-query.ts'
import type { TermRow } from './types.ts'

/** Rows to walk with the arrow keys: one of them is in the order of tabs, the open one or the first. */
export function TermList({
  locale,
  hits,
  openId,
  lettered,
  onOpen,
  onStep,
}: {
  locale: Locale
  hits: readonly TermHit<TermRow>[]
  openId: string | null
  /** Whether a letter stands where the pinyin begins with a new one. */
  lettered: boolean
  onOpen: (id: string) => void
  onStep: (by: 1 | -1) => void
}) {
  const { t } = useT('terms')
  const open = (event: MouseEvent) => {
    const id =
      event.target instanceof Element && event.target.closest<HTMLElement>('a[data-term]')?.dataset.term
    if (!id || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(id)
  }
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    onStep(event.key === 'ArrowDown' ? 1 : -1)
  }
  const tabStop = hits.some(hit => hit.term.id === openId) ? openId : hits[0]?.term.id
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: one listener for the links inside
    <ol className="term-list" aria-label={t('search.list')} onClick={open} onKeyDown={move}>
      {hits.map(({ term, english }, at) => (
        <Row
          key={term.id}
          locale={locale}
          id={term.id}
          zh={term.zh}
          pinyin={term.pinyin}
          english={english}
          state={term.state === 'new' ? undefined : t(stateKeys[term.state])}
          letter={lettered ? letterOf(hits, at) : undefined}
          open={term.id === openId}
          tabStop={term.id === tabStop}
        />
      ))}
    </ol>
  )
}

function letterOf(hits: readonly TermHit<TermRow>[], at: number): string | undefined {
  const letter = initialOf(hits[at]!.term)
  const before = hits[at - 1]
  return before && initialOf(before.term) === letter ? undefined : letter
}

const Row = memo(function Row({
  locale,
  id,
  zh,
  pinyin,
  english,
  state,
  letter,
  open,
  tabStop,
}: {
  locale: Locale
  id: string
  zh: string
  pinyin: string
  english: string | null
  state: string | undefined
  letter: string | undefined
  open: boolean
  tabStop: boolean
}) {
  return (
    <li data-letter={letter}>
      <a
        href={termHref(locale, id)}
        data-term={id}
        tabIndex={tabStop ? 0 : -1}
        aria-current={open ? 'page' : undefined}
      >
        <span className="zh" lang="zh-Hans">
          {zh}
        </span>{' '}
        <span className="py serif" lang="zh-Latn-pinyin">
          {pinyin}
        </span>{' '}
        {english && (
          <span className="en serif" lang="en">
            {english}
          </span>
        )}{' '}
        {state && <span className="state">{state}</span>}
      </a>
    </li>
  )
})
