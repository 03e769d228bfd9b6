import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { SourceForm } from './source-form.tsx'
import type { UnfinishedImport } from './types.ts'

/** Where a text comes in; below, those that came in and are not in the library yet. */
export async function NewText({
  locale,
  code,
  target,
  unfinished,
}: {
  locale: Locale
  code: string | null
  /** The document whose translation is to be added. */
  target: { id: string; title: string } | null
  unfinished: readonly UnfinishedImport[]
}) {
  const { t } = await getT('import', { lng: locale })
  const states = { reading: t('state.reading'), ready: t('state.ready'), failed: t('state.failed') }
  return (
    <div className="desk new-text">
      <h1>{target ? t('later.title') : t('title')}</h1>
      {target && <p className="note">{t('later.note', { title: target.title })}</p>}
      <Messages locale={locale} of={['import', 'errors']}>
        <SourceForm locale={locale} code={code} target={target?.id ?? null} />
      </Messages>
      {!target && unfinished.length > 0 && (
        <section aria-labelledby="unfinished">
          <h2 id="unfinished" className="kicker">
            {t('unfinished')}
          </h2>
          <ul className="unfinished">
            {unfinished.map(({ id, name, state }) => (
              <li key={id}>
                <Link className="link" href={`/${locale}/library/new/${id}`} prefetch={false}>
                  {name || t('pasted')}
                </Link>
                <span>{states[state]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
