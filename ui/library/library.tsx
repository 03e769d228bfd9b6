import Link from 'next/link'
import type { Shelf } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { LibraryText } from './library-text.tsx'
import { OpenBook } from './open-book.tsx'
import { Pager } from './pager.tsx'
import { FIRST_SHELF, shelfHref } from './shelf-href.ts'
import { ShelfTools } from './shelf-tools.tsx'
import type { ShelfActions, UnfinishedText } from './types.ts'

/** Facing pages: the book that lies open on the left, the shelf on the right. */
export async function Library({
  locale,
  shelf,
  unfinished,
  actions,
}: {
  locale: Locale
  shelf: Shelf
  unfinished: readonly UnfinishedText[]
  actions: ShelfActions
}) {
  const { t } = await getT('library', { lng: locale })
  const { book, entries, texts, archived, tags } = shelf
  const only = texts === 1 && archived === 0 && tags.length === 0
  return (
    <Messages locale={locale} of={['shelf', 'errors']}>
      <div className="facing library" data-only={only && book ? '' : undefined}>
        <div className="left-page">{book && <OpenBook locale={locale} book={book} />}</div>
        <div className="right-page">
          <h1 className="shelf-mark">
            {t('title')} <span className="num">{t('texts', { count: texts })}</span>
          </h1>
          <AddText locale={locale} unfinished={unfinished} />
          {!only && texts + archived > 0 && <ShelfTools locale={locale} shelf={shelf} />}
          <ol className="shelf">
            {entries.map(entry => (
              <LibraryText key={entry.id} locale={locale} entry={entry} tags={tags} actions={actions} />
            ))}
          </ol>
          {entries.length === 0 && (
            <Empty says={texts + archived === 0 ? t('empty') : t('nothing')}>
              {texts > 0 && (
                <Link className="link" href={shelfHref(locale, FIRST_SHELF)} prefetch={false}>
                  {t('showAll')}
                </Link>
              )}
            </Empty>
          )}
          <Pager locale={locale} shelf={shelf} />
        </div>
      </div>
    </Messages>
  )
}

/** The first line of the shelf: a text that is not there yet, and those on their way. */
async function AddText({ locale, unfinished }: { locale: Locale; unfinished: readonly UnfinishedText[] }) {
  const { t } = await getT('library', { lng: locale })
  const [first] = unfinished
  return (
    <div className="add-text">
      <Link href={`/${locale}/library/new`} prefetch={false}>
        <Icon name="plus" />
        <span className="what">{t('add.act')}</span>
        <span className="ways">{t('add.how')}</span>
      </Link>
      {first && (
        <p>
          <Link
            className="link"
            href={unfinished.length === 1 ? `/${locale}/library/new/${first.id}` : `/${locale}/library/new`}
            prefetch={false}
          >
            {t('add.unfinished', { count: unfinished.length })}
          </Link>
        </p>
      )}
    </div>
  )
}
