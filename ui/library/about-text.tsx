import type { BeforeReading } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Act, Word } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'
import { webAddress } from '../kit/web-address.ts'
import { documentHref } from './document-href.ts'
import { Hardness } from './hardness.tsx'
import { OriginFacts } from './origin-facts.tsx'
import { percent } from './percent.ts'
import { READ_TO_THE_END } from './read-to-the-end.ts'
import { ShelfMenu } from './shelf-menu.tsx'
import type { ShelfActions, WordActions } from './types.ts'
import { WordDesk } from './word-desk.tsx'

/** A text before it is read: left, how long and how hard it is; right, what is worth learning first. */
export async function AboutText({
  locale,
  text,
  tags,
  actions,
  wordActions,
}: {
  locale: Locale
  text: BeforeReading
  tags: readonly string[]
  actions: ShelfActions
  wordActions: WordActions
}) {
  const { t } = await getT('library', { lng: locale })
  const { entry } = text
  const { id, title, archived, own, place } = entry
  const ended = (place?.progress ?? 0) >= READ_TO_THE_END
  return (
    <Messages locale={locale} of={['shelf', 'errors']}>
      <div className="facing about-text">
        <div className="left-page">
          <Word href={`/${locale}/library`} prefetch={false}>
            <Icon name="back" />
            {t('title')}
          </Word>
          <header>
            <div className="handle">
              <h1 lang="zh-Hans">{title.zh}</h1>
              <ShelfMenu
                locale={locale}
                text={{ id, title: title.zh, tags: entry.tags, archived, own }}
                tags={tags}
                actions={actions}
                isAlone
              />
            </div>
            {title.en && (
              <p className="en serif" lang="en">
                {title.en}
              </p>
            )}
            <OriginFacts locale={locale} entry={entry} />
            <Address address={own?.address ?? null} />
          </header>
          <Act href={documentHref(locale, id)} prefetch={false}>
            {ended ? t('again') : place ? t('continue') : t('begin')}
          </Act>
          <Figures locale={locale} text={text} />
        </div>
        <div className="right-page">
          <WordDesk
            key={id}
            locale={locale}
            documentId={id}
            terms={text.newTerms}
            words={text.unknownWords}
            list={text.listed?.name ?? null}
            actions={wordActions}
          />
        </div>
      </div>
    </Messages>
  )
}

function Address({ address }: { address: string | null }) {
  const href = address && webAddress(address)
  if (!href) return null
  return (
    <p className="facts">
      <a className="link" href={href} target="_blank" rel="noreferrer">
        {new URL(href).host}
      </a>
    </p>
  )
}

async function Figures({ locale, text }: { locale: Locale; text: BeforeReading }) {
  const { t } = await getT('library', { lng: locale })
  const { entry, sentences, minutes, words, knowsAny } = text
  const figure = (count: number) => new Intl.NumberFormat(HTML_LANG[locale]).format(count)
  return (
    <dl className="figures-list num">
      {knowsAny && words.running > 0 && (
        <div className="known">
          <dt>{t('before.wordsKnown')}</dt>
          <dd>
            <b>{percent(words.knownRunning / words.running, locale)}</b>
            <span>
              {t('before.differentKnown', {
                known: figure(words.knownDifferent),
                count: words.different,
                figure: figure(words.different),
              })}
            </span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('before.length')}</dt>
        <dd>
          {t('before.sentences', { count: sentences, figure: figure(sentences) })}
          {locale === 'zh' ? '，' : ', '}
          {t('before.minutes', { count: minutes, figure: figure(minutes) })}
        </dd>
      </div>
      <div>
        <dt>{t('before.terms')}</dt>
        <dd>{t('terms', { count: entry.terms, kept: entry.kept })}</dd>
      </div>
      <div>
        <dt>{t('before.level')}</dt>
        <dd>
          <Hardness locale={locale} text={text} />
        </dd>
      </div>
    </dl>
  )
}
