'use client'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { Bilingual } from '#core/reading/document.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { EntryPopover } from './entry-popover.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { Passages } from './passages.tsx'
import { ReaderBar } from './reader-bar.tsx'
import { ReadingHead } from './reading-head.tsx'
import { TermsPanel } from './terms-panel.tsx'
import { type Given, useDesk } from './use-desk.ts'

type Props = Omit<Given, 'address'> & {
  title: Bilingual
  shortTitle: string
  locale: Locale
  home: ReactNode
  lookTool: ReactNode
  original: ReactNode
  translation: ReactNode
}

/** The reader: its bar, the text, and what lies on it for a moment. */
export function Desk({ locale, ...props }: Props) {
  const { t } = useT('reader')
  const main = useRef<HTMLElement>(null)
  const address = placeHref(locale, 'library', props.packed.id)
  const { sheet, text, parts, marked, look, popover, attention, keeping, kept, correct, panel, help } =
    useDesk(main, { ...props, address })
  const { opened, open } = popover
  const pressTerm = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || !(event.target as Element).matches('u')) return
    event.preventDefault()
    attention.commands.open()
  }

  return (
    <>
      <ReaderBar
        home={props.home}
        lookTool={props.lookTool}
        libraryHref={placeHref(locale, 'library')}
        title={props.shortTitle}
        terms={sheet.terms.length}
        layout={sheet.only ? null : look.layout}
        pinyin={look.pinyin}
        termsOpen={panel.isOpen}
        onLayout={look.setLayout}
        onPinyin={look.nextPinyin}
        onTerms={() => panel.set(!panel.isOpen)}
        onHelp={() => help.set(true)}
      />
      <main
        id="content"
        ref={main}
        tabIndex={-1}
        className="reader"
        data-only={sheet.only ?? undefined}
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
          <Passages
            document={sheet}
            drawn={parts.drawn}
            marked={marked}
            label={t('passage', { number: '#' })}
          />
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
          onKeep={entry => kept.toggle(entry, opened.spot)}
          onKnow={entry => kept.know(entry, opened.spot)}
          onCut={popover.cut}
          onWords={words => correct(opened.spot, words)}
        />
      )}
      {panel.isOpen && (
        <TermsPanel
          address={address}
          changes={keeping.changes}
          states={keeping.states}
          onKeep={keeping.keep}
          onGoTo={attention.goToTerm}
          onGoToPlace={attention.goToPlace}
          onClose={() => panel.set(false)}
        />
      )}
      <HelpDialog open={help.isOpen} onClose={() => help.set(false)} />
    </>
  )
}
