import Link from 'next/link'
import type { ReactNode } from 'react'
import { orderRenderings } from '#core/terms/rendering.ts'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { ChooseKinds } from '../cards/choose-kinds.tsx'
import type { ChooseKinds as Choosing } from '../cards/types.ts'
import { Icon } from '../kit/icon.tsx'
import { englishOverTime } from './english-over-time.ts'
import { Formula } from './formula.tsx'
import { Occurrences } from './occurrences.tsx'
import { RenderingItem } from './rendering-item.tsx'
import { TermActs } from './term-acts.tsx'
import { categoryKeys, isCategory, structureKeys } from './term-words.ts'
import { TimeLine } from './time-line.tsx'
import type { TermDetail } from './types.ts'

/** A term whole: the facing page of the list, and on a phone a page of its own. */
export async function TermPage({
  locale,
  detail,
  chooseKinds,
}: {
  locale: Locale
  detail: TermDetail
  chooseKinds: Choosing
}) {
  const { t } = await getT('terms', { lng: locale })
  const { term, state, noteId, kinds } = detail
  const category = isCategory(term.category) ? t(categoryKeys[term.category]) : term.category
  const overTime = englishOverTime(term.renderings)
  return (
    <article className="term-page" aria-labelledby="term">
      <Link className="word back" href={`/${locale}/terms`} prefetch={false}>
        <Icon name="back" />
        {t('back')}
      </Link>
      <header>
        <p className="kind">
          {category} <span>{t(structureKeys[term.structure])}</span>
        </p>
        <h1 id="term" lang="zh-Hans" data-long={term.zh.length > 10 ? '' : undefined}>
          {term.zh}
        </h1>
        <p className="py serif" lang="zh-Latn-pinyin">
          {term.pinyin}
        </p>
        <TermActs term={{ id: term.id, zh: term.zh, state, kept: noteId !== null }}>
          {noteId && kinds && (
            <Messages locale={locale} of={['cards', 'errors']}>
              <ChooseKinds note={{ id: noteId, zh: term.zh }} kinds={kinds} chooseKinds={chooseKinds} />
            </Messages>
          )}
        </TermActs>
      </header>
      <Part label={t('english')}>
        <ul className="term-renderings">
          {orderRenderings(term.renderings).map(rendering => (
            <RenderingItem
              key={`${rendering.text} ${rendering.date}`}
              locale={locale}
              rendering={rendering}
            />
          ))}
        </ul>
      </Part>
      {overTime.length > 0 && (
        <Part label={t('overTime')}>
          <TimeLine locale={locale} renderings={overTime} />
        </Part>
      )}
      {term.formula && (
        <Part label={t('standsFor')}>
          <Formula locale={locale} groups={term.formula} />
        </Part>
      )}
      <Part label={t('inLibrary')}>
        <Occurrences locale={locale} detail={detail} />
      </Part>
    </article>
  )
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="term-part">
      <h2>{label}</h2>
      <div>{children}</div>
    </section>
  )
}
