import Link from 'next/link'
import type { LibraryEntry } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Track } from '../kit/track.tsx'
import { documentHref } from './document-href.ts'
import { OriginFacts } from './origin-facts.tsx'
import { percent } from './percent.ts'
import { READ_TO_THE_END } from './read-to-the-end.ts'
import { FIRST_SHELF, shelfHref } from './shelf-href.ts'
import { ShelfMenu } from './shelf-menu.tsx'
import type { ShelfActions } from './types.ts'

/** A text on the shelf: both titles, where it is from, how long it is, how far it has been read, and what can be done with it. */
export async function LibraryText({
  locale,
  entry,
  tags,
  actions,
}: {
  locale: Locale
  entry: LibraryEntry
  tags: readonly string[]
  actions: ShelfActions
}) {
  const { t } = await getT('library', { lng: locale })
  const { id, title, passages, terms, kept, known, place, archived, own } = entry
  const standing = !place
    ? t('notOpened')
    : place.progress >= READ_TO_THE_END
      ? t('read')
      : t('passageOf', { passage: Math.max(1, place.passage), passages })
  return (
    <li data-archived={archived ? '' : undefined}>
      <div className="handle">
        <Link className="text" href={documentHref(locale, id)} prefetch={false}>
          <span className="zh" lang="zh-Hans">
            {title.zh}
          </span>
          {title.en && (
            <span className="en serif" lang="en">
              {title.en}
            </span>
          )}
        </Link>
        <ShelfMenu
          locale={locale}
          text={{ id, title: title.zh, tags: entry.tags, archived, own }}
          tags={tags}
          actions={actions}
        />
      </div>
      <OriginFacts locale={locale} entry={entry} />
      {entry.tags.length > 0 && (
        <ul className="tags" aria-label={t('tags')}>
          {entry.tags.map(tag => (
            <li key={tag}>
              <Link href={shelfHref(locale, { ...FIRST_SHELF, tag })} prefetch={false}>
                {tag}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Track share={place?.progress ?? 0} label={t('readSoFar')} />
      <p className="standing num">
        <span>{standing}</span>
        <Link className="link" href={documentHref(locale, id, 'about')} prefetch={false}>
          {known === null ? t('before.title') : t('before.known', { share: percent(known, locale) })}
        </Link>
        <span>{t('terms', { count: terms, kept })}</span>
      </p>
    </li>
  )
}
