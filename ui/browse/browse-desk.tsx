'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Browsed, CardColumn } from '#core/cards/browsed.ts'
import type { CardAct, LastChange } from '#core/cards/card-acts.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'
import { useMedia } from '../kit/use-media.ts'
import { SearchInput } from '../search/search-input.tsx'
import { ActsBar } from './acts-bar.tsx'
import { type BrowseQuery, browseHref } from './browse-query.ts'
import { CardPanel } from './card-panel.tsx'
import { CardTable } from './card-table.tsx'
import { LastAct } from './last-act.tsx'
import { QueryHelp, QueryTrouble } from './query-help.tsx'
import { countSelected, NOTHING } from './selection.ts'
import { SortPick } from './sort-pick.tsx'
import { useActs } from './use-acts.ts'
import { useRows } from './use-rows.ts'

/** The search, the table, what can be done to what is selected, and one card beside it. */
export function BrowseDesk({
  locale,
  asked,
  first,
  last,
  decks,
  now,
}: {
  locale: Locale
  asked: BrowseQuery
  first: Browsed
  /** The act that can be taken back. */
  last: LastChange | null
  decks: { id: string; name: string }[]
  now: number
}) {
  const { t } = useT('browse')
  const [query, setQuery] = useState(asked)
  const [selection, setSelection] = useState(NOTHING)
  const [open, setOpen] = useState<string | null>(null)
  const table = useRef<HTMLDivElement>(null)
  const rows = useRows(query, first)
  const phone = useMedia(NARROW)
  const acts = useActs(last, rows.reload)
  useEffect(() => window.history.replaceState(null, '', browseHref(locale, query)), [locale, query])

  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask({ ...query, q: String(new FormData(event.currentTarget).get('q') ?? '').trim() })
  }
  const ask = (next: BrowseQuery) => {
    setQuery(next)
    setSelection(NOTHING)
  }
  const order = (sort: CardColumn) =>
    ask({ ...query, sort, descending: query.sort === sort ? !query.descending : false })
  const doAct = (what: CardAct) => {
    const target = selection.all ? { search: query.q } : { cardIds: [...selection.ids] }
    void acts.act(what, target)
    if (what.kind === 'delete') {
      setOpen(null)
      selectNone()
    }
  }
  const toTable = () => table.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
  const selectNone = () => {
    setSelection(NOTHING)
    toTable()
  }
  const closeCard = () => {
    setOpen(null)
    toTable()
  }
  const { total, length, error, waits } = rows
  const isNone = !error && total === 0 && !waits
  const isEmpty = isNone && query.q === ''
  return (
    <div className="browse" data-panel={open ? '' : undefined}>
      <header>
        <h1 className="serif">{t('title')}</h1>
        {/* biome-ignore lint/a11y/useSemanticElements: the element search is not known to every reader yet */}
        <form role="search" onSubmit={search}>
          <SearchInput label={t('search')} placeholder={t('placeholder')} value={query.q} />
        </form>
        <p className="found num" role="status">
          {!error && total !== null && t('found', { count: total })}
        </p>
        <SortPick sort={query.sort} descending={query.descending} onSort={order} />
        <QueryHelp onAsk={q => ask({ ...query, q })} />
      </header>
      {acts.last && <LastAct last={acts.last} onUndo={changeId => void acts.takeBack(changeId)} />}
      {error && <QueryTrouble error={error} />}
      {rows.failed && <p className="wrong">{t('away')}</p>}
      {isNone && !isEmpty && <p className="none">{t('none')}</p>}
      <ActsBar count={countSelected(selection, length)} decks={decks} onAct={doAct} onNone={selectNone} />
      {isEmpty && (
        <Empty says={t('empty.says')}>
          <Act href={placeHref(locale, 'library')} prefetch={false}>
            {t('empty.read')}
          </Act>
        </Empty>
      )}
      <div ref={table} className="table-and-card" hidden={isEmpty}>
        <CardTable
          {...{ locale, now, length, phone, selection }}
          row={rows.row}
          load={window => void rows.load(window)}
          order={query}
          onOrder={order}
          onSelect={setSelection}
          onOpen={card => setOpen(card.id)}
        />
        {open && (
          <CardPanel locale={locale} cardId={open} onChanged={() => void rows.reload()} onClose={closeCard} />
        )}
      </div>
    </div>
  )
}

const NARROW = '(max-width: 900px)'
