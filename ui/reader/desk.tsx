'use client'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Bilingual } from '#core/reading/document.ts'
import type { Entry } from '#core/reading/entry.ts'
import { type PackedDocument, unpackDocument } from '#core/reading/packed.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { useKeys } from '../kit/use-keys.ts'
import type { Look } from '../look/look.ts'
import { EntryPopover } from './entry-popover.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { REPEATING, readerKeys } from './keyboard.ts'
import { Passages } from './passages.tsx'
import type { ReadingPlace } from './place.ts'
import { nextLayout, ReaderBar } from './reader-bar.tsx'
import { ReadingHead } from './reading-head.tsx'
import { TermsPanel } from './terms-panel.tsx'
import type { ReaderActions, Spot } from './types.ts'
import { useAttention } from './use-attention.ts'
import { type Keepable, useKeeping } from './use-keeping.ts'
import { expressionOf, useOpened } from './use-opened.ts'
import { usePlace } from './use-place.ts'
import { usePointer } from './use-pointer.ts'
import { useReaderLook } from './use-reader-look.ts'
import { useShownStates, useText } from './use-text.ts'

type Props = {
  packed: PackedDocument
  /** Whether it carries the pinyin of every word. */
  wordPinyin: boolean
  title: Bilingual
  shortTitle: string
  place: ReadingPlace | null
  look: Pick<Look, 'layout' | 'pinyin'>
  locale: Locale
  actions: ReaderActions
  home: ReactNode
  lookTool: ReactNode
  original: ReactNode
  translation: ReactNode
}

/** The reader: its bar, the text, and what lies on it for a moment. The one script that listens on the whole text. */
export function Desk({ packed, wordPinyin, locale, actions, ...props }: Props) {
  const { t } = useT('reader')
  const sheet = useMemo(() => unpackDocument(packed), [packed])
  const pairs = useMemo(() => sheet.passages.flatMap(passage => passage.pairs), [sheet])
  const main = useRef<HTMLElement>(null)
  const [panelOpen, setPanelOpen] = useState(false)
  const [helpOpen, setHelpOpen] = useState(false)

  const { text, marked } = useText(main, sheet, props.place?.pairId ?? null, {
    zh: t('peek.zh'),
    en: t('peek.en'),
  })
  const { layout, pinyin, setLayout, nextPinyin } = useReaderLook(props.look, text, wordPinyin)
  const { opened, open, close, prefetch, amend, placeOf } = useOpened(sheet.id, pairs)
  const initial = useMemo(() => sheet.terms.map(term => term.state), [sheet])
  const keeping = useKeeping(sheet.id, initial, actions, amend)
  const attention = useAttention({ text, side: layout === 'en' ? 'en' : 'zh', opened, open, close, prefetch })
  useShownStates(text, sheet, keeping.states)
  usePlace(sheet.id, text, props.place)
  usePointer(main, text, attention.pointing(layout))

  const asKept = (entry: Entry, spot: Spot): Keepable => ({
    id: entry.term?.id ?? '',
    zh: expressionOf(entry),
    index: text?.termAt(spot) ?? null,
    place: entry.term ? undefined : placeOf(spot),
  })
  const toggleKept = (entry: Entry, spot: Spot) => {
    if (entry.noteId) keeping.unkeep(asKept(entry, spot), entry.noteId)
    else keeping.keep([asKept(entry, spot)])
  }
  const know = (entry: Entry, spot: Spot) => void keeping.know(asKept(entry, spot), entry)

  const keys = readerKeys({
    ...attention.commands,
    close: () => (opened || !panelOpen ? attention.commands.close() : setPanelOpen(false)),
    translation: () => (layout === 'zh' || layout === 'en' ? attention.peek(layout) : setLayout('zh')),
    pinyin: nextPinyin,
    layout: () => setLayout(nextLayout(layout)),
    keep: () => attention.withEntry((entry, spot) => !entry.noteId && toggleKept(entry, spot)),
    know: () => attention.withEntry(know),
    terms: () => setPanelOpen(!panelOpen),
    help: () => setHelpOpen(true),
  })
  const { Escape, w } = keys
  useKeys(panelOpen ? { Escape: Escape!, w: w! } : keys, { repeat: REPEATING })
  const pressTerm = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || !(event.target as Element).matches('u')) return
    event.preventDefault()
    attention.commands.open()
  }
  useClickBeside(main, close)

  return (
    <>
      <ReaderBar
        home={props.home}
        lookTool={props.lookTool}
        libraryHref={placeHref(locale, 'library')}
        title={props.shortTitle}
        terms={sheet.terms.length}
        layout={layout}
        pinyin={pinyin}
        termsOpen={panelOpen}
        onLayout={setLayout}
        onPinyin={nextPinyin}
        onTerms={() => setPanelOpen(!panelOpen)}
        onHelp={() => setHelpOpen(true)}
      />
      <main
        id="content"
        ref={main}
        tabIndex={-1}
        className="reader"
        onKeyDown={pressTerm}
        onFocus={attention.onFocus}
      >
        <ReadingHead
          document={sheet}
          title={props.title}
          original={props.original}
          translation={props.translation}
        />
        <article aria-label={t('text')}>
          <Passages document={sheet} marked={marked} label={t('passage', { number: '#' })} />
        </article>
      </main>
      {opened && text && (
        <EntryPopover
          opened={opened}
          text={text}
          locale={locale}
          onClose={attention.commands.close}
          onPin={() => open(opened.spot, opened.side, true)}
          onHover={attention.onPopover}
          onRetry={() => open(opened.spot, opened.side, true)}
          onSwitch={spot => open(spot, opened.side, true)}
          onKeep={entry => toggleKept(entry, opened.spot)}
          onKnow={entry => know(entry, opened.spot)}
        />
      )}
      {panelOpen && (
        <TermsPanel
          address={`${placeHref(locale, 'library', sheet.id)}/terms`}
          states={keeping.states}
          onKeep={keeping.keep}
          onGoTo={attention.goToTerm}
          onClose={() => setPanelOpen(false)}
        />
      )}
      <HelpDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </>
  )
}

/** A press beside the text and beside what lies on it closes what is open; the text itself says what a press on it does. */
function useClickBeside(main: React.RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      // The path as it was: what was pressed may be gone by now.
      const inside = event
        .composedPath()
        .some(
          one =>
            one === main.current || (one instanceof Element && one.matches('.pop, .panel, .toast, dialog')),
        )
      if (!inside) close()
    }
    document.addEventListener('click', clicked)
    return () => document.removeEventListener('click', clicked)
  }, [main, close])
}
