'use client'
import { useT } from 'next-i18next/client'
import { type RefObject, useMemo, useState } from 'react'
import { type PackedDocument, unpackDocument } from '#core/reading/packed.ts'
import type { Look } from '../look/look.ts'
import { entryKeeping } from './entry-keeping.ts'
import type { ReadingPlace } from './place.ts'
import { nextLayout } from './reader-bar.tsx'
import type { ReaderActions } from './types.ts'
import { useAttention } from './use-attention.ts'
import { useClickBeside } from './use-click-beside.ts'
import { useCorrections } from './use-corrections.ts'
import { useKeeping } from './use-keeping.ts'
import { useOpened } from './use-opened.ts'
import { useParts } from './use-parts.ts'
import { usePlace } from './use-place.ts'
import { usePointer } from './use-pointer.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useReaderLook } from './use-reader-look.ts'
import { useShownStates, useText } from './use-text.ts'

export type Given = {
  packed: PackedDocument
  /** Of the document: its lists and its other parts lie under it. */
  address: string
  /** Whether it carries the pinyin of every word. */
  wordPinyin: boolean
  place: ReadingPlace | null
  look: Pick<Look, 'layout' | 'pinyin'>
  actions: ReaderActions
}

/** All that goes on at the reader's desk: `main` holds the text, one script listens on the whole of it. */
export function useDesk(
  main: RefObject<HTMLElement | null>,
  { packed, address, wordPinyin, place, look, actions }: Given,
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
  const { layout, pinyin, setLayout, nextPinyin } = useReaderLook(look, text, wordPinyin, long?.renew ?? null)
  const { opened, open, close, cut, prefetch, amend, placeOf, forget } = useOpened(sheet.id, text)
  const initial = useMemo(() => sheet.terms.map(term => term.state), [sheet])
  const keeping = useKeeping(sheet.id, initial, actions, amend)
  const attention = useAttention({
    text,
    parts,
    side: (sheet.only ?? layout) === 'en' ? 'en' : 'zh',
    opened,
    open,
    close,
    cut,
    prefetch,
  })
  const correct = useCorrections(actions, { placeOf, close, forget, renew: long?.renew ?? null })
  useShownStates(text, sheet, parts.drawn, keeping.states)
  usePlace(sheet.id, text, place, long?.reach ?? null)
  usePointer(main, text, attention.pointing(layout))
  const kept = entryKeeping(keeping, text, placeOf)

  const showTranslation = () =>
    layout === 'zh' || layout === 'en' ? attention.peek(layout) : setLayout('zh')

  useReaderKeys(panelOpen, {
    ...attention.commands,
    close: () => (opened || !panelOpen ? attention.commands.close() : setPanelOpen(false)),
    translation: () => !sheet.only && showTranslation(),
    pinyin: nextPinyin,
    layout: () => !sheet.only && setLayout(nextLayout(layout)),
    keep: () => attention.withEntry(kept.keep),
    know: () => attention.withEntry(kept.know),
    terms: () => setPanelOpen(!panelOpen),
    help: () => setHelpOpen(true),
  })
  useClickBeside(main, close)
  return {
    sheet,
    text,
    parts,
    marked,
    look: { layout, pinyin, setLayout, nextPinyin },
    popover: { opened, open, cut },
    attention,
    keeping,
    kept,
    correct,
    panel: { isOpen: panelOpen, set: setPanelOpen },
    help: { isOpen: helpOpen, set: setHelpOpen },
  }
}
