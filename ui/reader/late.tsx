'use client'
import { I18nProvider } from 'next-i18next/client'
import type { ComponentType } from 'react'
import type { Locale } from '#i18n/config.ts'
import { lateMessages } from '#i18n/late-messages.ts'
import { Glosses } from './glosses.tsx'
import { HelpDialog } from './help-dialog.tsx'
import type { LateProps } from './late-props.ts'
import { PairActs } from './pair-acts.tsx'
import { PairPanel } from './pair-panel.tsx'
import { Selection } from './selection.tsx'

/** What lies on the reader only when it is asked for, with its messages: keys, acts of a pair, its correction, glosses, cards of a selection. */
export async function openLate(locale: Locale): Promise<ComponentType<LateProps>> {
  const messages = await lateMessages(locale)
  return function Late({ help, pairs, glossing, selection, text, drawn, address }: LateProps) {
    const { pressed, edited } = pairs
    const [lit, written] = [text?.pairAt(pressed?.pair ?? -1), text?.pairAt(edited ?? -1)]
    return (
      <I18nProvider language={locale} resources={{ [locale]: messages }} fallbackLng={locale}>
        <Selection text={text} address={address} {...selection} />
        <HelpDialog open={help.isOpen} onClose={() => help.set(false)} />
        {text && <Glosses text={text} drawn={drawn} address={address} glossing={glossing} />}
        {text && pressed && lit && (
          <PairActs
            locale={locale}
            text={text}
            pair={lit}
            side={pressed.side}
            glossed={glossing.all || glossing.pairs.has(lit.id)}
            onEdit={() => pairs.edit(lit.position)}
            onGloss={() => glossing.togglePair(lit.id)}
          />
        )}
        {text && written && (
          <PairPanel
            key={written.id}
            locale={locale}
            address={address}
            text={text}
            pair={written}
            onClose={pairs.leave}
            onSaved={pairs.onSaved}
          />
        )}
      </I18nProvider>
    )
  }
}
