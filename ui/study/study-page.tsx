import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { deckHref } from '../cards/deck-href.ts'
import { placeHref } from '../frame/places.ts'
import { Act } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { Name } from '../kit/name.tsx'
import { StudyForm } from './study-form.tsx'
import type { LoadPlan, StudyChoices } from './types.ts'

/** Study out of turn: of a deck, or of all there is. Without a card, the way to some. */
export async function StudyPage({
  locale,
  choices,
  loadPlan,
}: {
  locale: Locale
  choices: StudyChoices
  loadPlan: LoadPlan
}) {
  const { t } = await getT('options', { lng: locale })
  const { deck } = choices
  return (
    <div className="sheet-page options-page">
      <Link
        className="word"
        href={deck ? deckHref(locale, deck.id) : placeHref(locale, 'today')}
        prefetch={false}
      >
        <Icon name="back" />
        {deck ? <Name>{deck.name}</Name> : t('study.back')}
      </Link>
      <h1 className="page-title">{t('study.title')}</h1>
      <p className="lead">{t('study.description')}</p>
      {choices.all === 0 ? (
        <Empty says={t('study.empty')}>
          <Act href={placeHref(locale, 'library')} prefetch={false}>
            {t('study.read')}
          </Act>
        </Empty>
      ) : (
        <Messages locale={locale} of={['options', 'errors']}>
          <StudyForm locale={locale} choices={choices} loadPlan={loadPlan} />
        </Messages>
      )}
    </div>
  )
}
