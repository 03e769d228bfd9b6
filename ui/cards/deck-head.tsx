'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import type { Locale } from '#i18n/config.ts'
import { Act, Word } from '../kit/act.tsx'
import { Name } from '../kit/name.tsx'
import { DeckCounts } from './deck-counts.tsx'
import { DeckHandles } from './deck-handles.tsx'
import { optionsHref, reviewHref, studyHref } from './deck-href.ts'
import { DeckTemplate } from './deck-template.tsx'
import type { DeckActions, DeckPage } from './types.ts'

/** The head of a deck's page. */
export function DeckHead({
  locale,
  page: { deck, template },
  actions,
}: {
  locale: Locale
  page: Pick<DeckPage, 'deck' | 'template'>
  actions: DeckActions
}) {
  const { t } = useT('cards')
  const router = useRouter()
  return (
    <header className="deck">
      <DeckHandles
        deck={deck}
        actions={actions}
        onDeleted={() => router.push(`/${locale}/cards`)}
        title={
          <h1 className="name">
            <Name serif>{deck.name}</Name>
          </h1>
        }
        before={
          <>
            {deck.counts.due > 0 && (
              <Act href={reviewHref(locale, deck.id)} prefetch={false}>
                {t('review')}
              </Act>
            )}
            {deck.counts.cards > 0 && (
              <Word href={studyHref(locale, deck.id)} prefetch={false}>
                {t('study')}
              </Word>
            )}
            <Word href={optionsHref(locale, deck.id)} prefetch={false}>
              {t('options')}
            </Word>
            <DeckTemplate deck={deck} template={template} setTemplate={actions.setTemplate} />
          </>
        }
      >
        {deck.documentId && deck.documentTitle !== deck.name && (
          <p className="of-text">
            {t('ofText')}{' '}
            <Link
              className="link"
              href={`/${locale}/library/${encodeURIComponent(deck.documentId)}`}
              prefetch={false}
            >
              <span lang="zh-Hans">{deck.documentTitle}</span>
            </Link>
          </p>
        )}
        <DeckCounts counts={deck.counts} />
      </DeckHandles>
    </header>
  )
}
