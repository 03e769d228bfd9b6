'use client'
import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { Locale } from '#i18n/config.ts'
import { Word } from '../kit/act.tsx'
import { Name } from '../kit/name.tsx'
import { Track } from '../kit/track.tsx'
import { DeckCounts } from './deck-counts.tsx'
import { DeckHandles } from './deck-handles.tsx'
import { deckHref, reviewHref } from './deck-href.ts'
import type { DeckActions, DeckRow } from './types.ts'

/** A deck in the list: its name, how it stands, and what can be done with it. */
export function DeckItem({ locale, deck, actions }: { locale: Locale; deck: DeckRow; actions: DeckActions }) {
  const { t } = useT('cards')
  const { counts } = deck
  return (
    <li className="deck">
      <DeckHandles
        deck={deck}
        actions={actions}
        focusAfterDelete="decks"
        title={
          <Link className="name" href={deckHref(locale, deck.id)} prefetch={false}>
            <Name serif>{deck.name}</Name>
          </Link>
        }
        before={
          counts.due > 0 && (
            <Word href={reviewHref(locale, deck.id)} prefetch={false} className="due-act">
              {t('review')}
            </Word>
          )
        }
      >
        <Track share={counts.cards === 0 ? 0 : counts.review / counts.cards} label={t('progress')} />
        <DeckCounts counts={counts} />
      </DeckHandles>
    </li>
  )
}
