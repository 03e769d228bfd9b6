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
import { usePlace } from './use-place.ts'
import { usePointer } from './use-pointer.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useReaderLook } from './use-reader-look.ts'
import { useShownStates, useText } from './use-text.ts'

export type Given = {
  packed: PackedDocument
  /** Whether it carries the pinyin of every word. */
  wordPinyin: boolean
  place: ReadingPlace | null
  look: Pick<Look, 'layout' | 'pinyin'>
  actions: ReaderActions
}

/** All that goes on at the reader's desk: `main` holds the text, one script listens on the whole of it. */
export function useDesk(
  main: RefObject<HTMLElement | null>,
  { packed, wordPinyin, place, look, actions }: Given,
) {
  const { t } = useT('reader')
  const sheet = useMemo(() => unpackDocument(packed), [packed])
  const pairs = useMemo(() => sheet.passages.flatMap(passage => passage.pairs), [sheet])
  const [panelOpen, setPanelOpen] = useState(false)
  const [helpOpen, setHelpOpen] = useState(false)

  const { text, marked } = useText(main, sheet, place?.pairId ?? null, {
    zh: t('peek.zh'),
    en: t('peek.en'),
  })
  const { layout, pinyin, setLayout, nextPinyin } = useReaderLook(look, text, wordPinyin)
  const { opened, open, close, cut, prefetch, amend, placeOf, forget } = useOpened(sheet.id, pairs)
  const initial = useMemo(() => sheet.terms.map(term => term.state), [sheet])
  const keeping = useKeeping(sheet.id, initial, actions, amend)
  const attention = useAttention({
    text,
    side: layout === 'en' ? 'en' : 'zh',
    opened,
    open,
    close,
    cut,
    prefetch,
  })
  const correct = useCorrections(actions, { placeOf, close, forget })
  useShownStates(text, sheet, keeping.states)
  usePlace(sheet.id, text, place)
  usePointer(main, text, attention.pointing(layout))
  const kept = entryKeeping(keeping, text, placeOf)

  useReaderKeys(panelOpen, {
    ...attention.commands,
    close: () => (opened || !panelOpen ? attention.commands.close() : setPanelOpen(false)),
    translation: () => (layout === 'zh' || layout === 'en' ? attention.peek(layout) : setLayout('zh')),
    pinyin: nextPinyin,
    layout: () => setLayout(nextLayout(layout)),
    keep: () => attention.withEntry(kept.keep),
    know: () => attention.withEntry(kept.know),
    terms: () => setPanelOpen(!panelOpen),
    help: () => setHelpOpen(true),
  })
  useClickBeside(main, close)
  return {
    sheet,
    text,
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
