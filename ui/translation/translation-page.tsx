import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { placeHref } from '../frame/places.ts'
import { documentHref } from '../library/document-href.ts'
import { ByTranslator } from './by-translator.tsx'
import { FlaggedTerms } from './flagged-terms.tsx'
import type { Translation, TranslationActions } from './types.ts'

/**
 * How a text of one's own comes to English: by a translator, by a translation that one has, by hand, or for the time being
 * by glosses. `ownTextHref`: where a translation is added.
 */
export async function TranslationPage({
  locale,
  translation,
  ownTextHref,
  editHref,
  actions,
}: {
  locale: Locale
  translation: Translation
  ownTextHref: string
  editHref: string
  actions: TranslationActions
}) {
  const { t } = await getT('translation', { lng: locale })
  const { id, title, standing, translators, flagged } = translation
  const figure = (count: number) => new Intl.NumberFormat(HTML_LANG[locale]).format(count)
  const here = documentHref(locale, id)
  const isWhole = standing.withEnglish === standing.pairs
  return (
    <div className="translation">
      <p className="of">
        <Link className="link" href={here} lang="zh-Hans">
          {title}
        </Link>
      </p>
      <h1 className="page-title">{t('title')}</h1>
      <p className="standing num">
        {isWhole
          ? t('by.nothing')
          : t('standing', { withEnglish: figure(standing.withEnglish), pairs: figure(standing.pairs) })}
      </p>
      <Part id="translator" title={t('by.title')} note={t('by.note')}>
        {translators.length === 0 ? (
          <>
            <p>{t('by.none')}</p>
            <Link className="link" href={`${placeHref(locale, 'settings')}#translators`}>
              {t('by.set')}
            </Link>
          </>
        ) : (
          <Messages locale={locale} of={['translation', 'errors']}>
            <ByTranslator
              locale={locale}
              translation={translation}
              latestHref={`${here}/translation/latest`}
              actions={actions}
            />
          </Messages>
        )}
      </Part>
      {standing.withEnglish > 0 && <FlaggedTerms locale={locale} documentHref={here} flagged={flagged} />}
      <Part id="own" title={t('own.title')} note={t('own.note')}>
        <p>
          <Link className="link" href={ownTextHref}>
            {t('own.act')}
          </Link>
        </p>
        <p>
          <Link className="link" href={editHref}>
            {t('write.act')}
          </Link>
        </p>
      </Part>
      <Part id="gloss" title={t('gloss.title')} note={t('gloss.note')}>
        <Link className="link" href={`${here}/gloss`}>
          {t('gloss.act')}
        </Link>
      </Part>
    </div>
  )
}

function Part({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note: string
  children: ReactNode
}) {
  return (
    <section id={id} className="part" aria-labelledby={`h-${id}`}>
      <header>
        <h2 id={`h-${id}`}>{title}</h2>
        <p className="part-note">{note}</p>
      </header>
      <div>{children}</div>
    </section>
  )
}
