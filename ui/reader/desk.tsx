'use client'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { Bilingual } from '#core/reading/document.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { EntryPopover } from './entry-popover.tsx'
import { Passages } from './passages.tsx'
import { ReaderBar } from './reader-bar.tsx'
import { ReadingHead } from './reading-head.tsx'
import { TermsPanel } from './terms-panel.tsx'
import { type Given, useDesk } from './use-desk.ts'
import { GlossingContext } from './use-glossing.ts'

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
  const { sheet, only, text, parts, marked, look, popover, attention, keeping, kept, correct, ...desk } =
    useDesk(main, { ...props, address, locale })
  const { panel, help, late } = desk
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
        layout={only ? null : look.layout}
        pinyin={look.pinyin}
        termsOpen={panel.isOpen}
        onLayout={look.setLayout}
        onPinyin={() => look.nextPinyin()}
        onTerms={() => panel.set(!panel.isOpen)}
        onHelp={() => help.set(true)}
      />
      <main
        id="content"
        ref={main}
        tabIndex={-1}
        className="reader"
        data-only={only ?? undefined}
        onKeyDown={pressTerm}
        onFocus={attention.onFocus}
      >
        <GlossingContext value={late.glossing}>
          <ReadingHead
            document={sheet}
            only={only}
            title={props.title}
            original={props.original}
            translation={props.translation}
          />
        </GlossingContext>
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
          onClose={popover.close}
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
      {late.Late && (
        <late.Late
          text={text}
          drawn={parts.drawn}
          address={address}
          help={help}
          pairs={late.pairs}
          glossing={late.glossing}
          selection={{
            selecting: late.selecting,
            undoKeep: props.actions.undoKeep,
            keepTerm: term => keeping.keep([term]),
          }}
        />
      )}
    </>
  )
}
