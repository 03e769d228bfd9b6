'use client'
import { useSearchParams } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import type { TermHit } from '#core/terms/search-terms.ts'
import type { Locale } from '#i18n/config.ts'
import { termHref } from './term-href.ts'
import { stateKeys } from './term-words.ts'
import { initialOf } from './terms-query.ts'
import type { TermRow } from './types.ts'
import { useGrowing } from './use-growing.ts'

/** So many rows are drawn at first, and so many more each time their end comes near. */
const ROWS_AT_ONCE = 100

/**
 * Rows to walk with the arrow keys: one of them is in the order of tabs, the open one or the first. Long lists grow as
 * they are read; without scripts a link at their end draws them whole.
 */
export function TermList({
  locale,
  hits,
  asked,
  openId,
  lettered,
  onOpen,
  onStep,
}: {
  locale: Locale
  hits: readonly TermHit<TermRow>[]
  /** What they were found by, as the address has it: another question begins another list. */
  asked: string
  openId: string | null
  /** Whether a letter stands where the pinyin begins with a new one. */
  lettered: boolean
  onOpen: (id: string) => void
  onStep: (by: 1 | -1) => void
}) {
  const { t } = useT('terms')
  const whole = useSearchParams().has('all')
  const { count, end } = useGrowing(asked, ROWS_AT_ONCE, whole ? hits.length : ROWS_AT_ONCE)
  const shown = hits.slice(0, count)
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
  const tabStop = shown.some(hit => hit.term.id === openId) ? openId : hits[0]?.term.id
  return (
    <>
      <ol className="term-list" aria-label={t('search.list')} onClick={open} onKeyDown={move}>
        {shown.map(({ term, english }, at) => (
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
      {hits.length > count && (
        <a ref={end} className="word" href={`${asked === '' ? '?' : `${asked}&`}all=1`}>
          <span className="link num">{t('search.all', { count: hits.length })}</span>
        </a>
      )}
    </>
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
