'use client'
import { useT } from 'next-i18next/client'
import { type RefObject, useCallback, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { type PackedDocument, unpackDocument } from '#core/reading/packed.ts'
import type { Locale } from '#i18n/config.ts'
import type { Look } from '../look/look.ts'
import { entryKeeping } from './entry-keeping.ts'
import { keepingPlace, type ReadingPlace, readSoFar } from './place.ts'
import { nextLayout } from './reader-bar.tsx'
import type { ReaderActions } from './types.ts'
import { useAttention } from './use-attention.ts'
import { useClickBeside } from './use-click-beside.ts'
import { useCorrections } from './use-corrections.ts'
import { useGlossing } from './use-glossing.ts'
import { useKeeping } from './use-keeping.ts'
import { useLate } from './use-late.ts'
import { useOpened } from './use-opened.ts'
import { leavingPairs, pressingPairs, usePairsAtHand } from './use-pairs-at-hand.ts'
import { useParts } from './use-parts.ts'
import { usePlace } from './use-place.ts'
import { usePointer } from './use-pointer.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useReaderLook } from './use-reader-look.ts'
import { quietWhileSelecting, selectingFirst, useSelecting } from './use-selecting.ts'
import { useShownStates, useText } from './use-text.ts'

export type Given = {
  packed: PackedDocument
  /** Of the document: its lists and its other parts lie under it. */
  address: string
  /** Whether it carries the pinyin of every word. */
  wordPinyin: boolean
  place: ReadingPlace | null
  look: Pick<Look, 'layout' | 'pinyin'>
  locale: Locale
  actions: ReaderActions
}

/** All that goes on at the reader's desk: `main` holds the text, one script listens on the whole of it. */
export function useDesk(
  main: RefObject<HTMLElement | null>,
  { packed, address, wordPinyin, place, look, locale, actions }: Given,
) {
  const { t } = useT('reader')
  const sheet = useMemo(() => unpackDocument(packed), [packed])
  const parts = useParts(main, packed, sheet, address)
  const long = sheet.long ? parts : null
  const [panelOpen, setPanelOpen] = useState(false)
  const [helpOpen, setHelpOpen] = useState(false)

  const { text, marked } = useText(main, sheet, parts.drawn, place?.pairId ?? null, {
    zh: t('peek.zh'),
    en: t('peek.en'),
  })
  const looking = useReaderLook(look, text, wordPinyin, long?.renew ?? null)
  const { layout, setLayout } = looking
  const { opened, open, close, cut, prefetch, amend, placeOf, forget } = useOpened(sheet.id, text)
  const { Late, ask } = useLate(locale)
  const moving = (change: () => void) => (text ? keepingPlace(text, () => flushSync(change)) : change())
  const glossing = useGlossing(sheet.only === 'zh', ask, moving)
  const only = glossing.all ? null : sheet.only

  async function showAnew(pairId: string): Promise<void> {
    forget()
    // Of a long text the server sends what is around the place where one reads.
    if (long) await tellPlace({ documentId: sheet.id, pairId, progress: readSoFar() })
    looking.refresh()
  }
  const pairs = usePairsAtHand(text, ask, showAnew)
  const selecting = useSelecting(main, ask)
  const closeAll = useCallback(() => {
    close()
    pairs.leave()
  }, [close, pairs.leave])
  const initial = useMemo(() => sheet.terms.map(term => term.state), [sheet])
  const keeping = useKeeping(sheet.id, initial, actions, amend)
  const attention = useAttention({
    text,
    parts,
    side: (only ?? layout) === 'en' ? 'en' : 'zh',
    opened,
    open,
    close,
    cut,
    prefetch,
  })
  const correct = useCorrections(actions, { placeOf, close, forget, renew: long?.renew ?? null })
  const openHelp = (isOpen: boolean) => {
    if (isOpen) ask()
    setHelpOpen(isOpen)
  }
  useShownStates(text, sheet, parts.drawn, keeping.states)
  usePlace(sheet.id, text, place, long?.reach ?? null)
  usePointer(main, text, quietWhileSelecting(pressingPairs(attention.pointing(layout), pairs), selecting))
  const kept = entryKeeping(keeping, text, placeOf)

  const showTranslation = () =>
    layout === 'zh' || layout === 'en' ? attention.peek(layout) : setLayout('zh')

  /** Closes what is open; the acts of its pair stay for a moment. */
  const closeOpened = () => {
    attention.commands.close()
    pairs.leave()
    pairs.show(opened && { pair: opened.spot.pair, side: opened.side })
  }
  const editPair = (pair: number) => {
    attention.attend({ pair, spot: null })
    pairs.edit(pair)
  }
  const glossHere = () => {
    const pair = text?.pairAt(attention.herePair())
    if (sheet.only === 'zh') glossing.toggleAll()
    else if (pair?.en.length === 0) glossing.togglePair(pair.id)
  }

  const commands = {
    ...leavingPairs(attention.commands, pairs),
    close: () => (opened || pairs.edited !== null || !panelOpen ? closeOpened() : setPanelOpen(false)),
    edit() {
      const pair = opened?.spot.pair ?? attention.herePair()
      close()
      editPair(pair)
    },
    gloss: glossHere,
    translation: () => !only && showTranslation(),
    pinyin: () => looking.nextPinyin(),
    layout: () => !only && setLayout(nextLayout(layout)),
    keep: () => attention.withEntry(kept.keep),
    select() {
      const spot = attention.spotHere()
      close()
      if (spot) selecting.begin(spot)
    },
    know: () => attention.withEntry(kept.know),
    terms: () => setPanelOpen(!panelOpen),
    help: () => openHelp(true),
  }
  useReaderKeys(panelOpen, selectingFirst(commands, selecting))
  useClickBeside(main, closeAll)
  return {
    sheet,
    text,
    parts,
    marked,
    only,
    look: looking,
    popover: { opened, open, cut, close: closeOpened },
    late: { Late, pairs: { ...pairs, edit: editPair }, glossing, selecting },
    attention,
    keeping,
    kept,
    correct,
    panel: { isOpen: panelOpen, set: setPanelOpen },
    help: { isOpen: helpOpen, set: openHelp },
  }
}

const tellPlace = (place: { documentId: string } & ReadingPlace) =>
  fetch('/api/place', { method: 'POST', body: JSON.stringify(place) }).catch(() => null)
