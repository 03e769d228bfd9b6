'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { LONGEST_LIST_NAME, nameOfFile, nameOfList } from '#core/reading/level-list-outcome.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Word } from '../kit/act.tsx'
import { Field } from '../kit/field.tsx'
import { LevelCounts } from './level-counts.tsx'
import type { ReadList } from './types.ts'

/** What was read of a list and what was not, what it is to be called, and the act that keeps it. */
export function ListPreview({
  locale,
  file,
  read,
  taken,
  busy,
  onKeep,
  onCancel,
}: {
  locale: Locale
  file: string
  read: ReadList
  /** The names of the lists that are there. */
  taken: readonly string[]
  busy: boolean
  onKeep: (name: string) => void
  onCancel: () => void
}) {
  const { t } = useT('levels')
  const [name, setName] = useState(() => nameOfFile(file))
  const figure = new Intl.NumberFormat(HTML_LANG[locale])
  const replaces = taken.includes(nameOfList(name))
  return (
    <section className="list-read" aria-labelledby="list-read">
      <h3 id="list-read">{t('found', { count: read.words, figure: figure.format(read.words) })}</h3>
      <LevelCounts locale={locale} levels={read.levels} />
      {read.unreadLines > 0 && <Unread read={read} figure={figure} />}
      <form
        onSubmit={event => {
          event.preventDefault()
          onKeep(name)
        }}
      >
        <Field label={t('name')} {...(replaces && { note: t('replaces') })}>
          {control => (
            <input
              {...control}
              className="input"
              value={name}
              onChange={event => setName(event.target.value)}
              maxLength={LONGEST_LIST_NAME}
            />
          )}
        </Field>
        <div className="acts">
          <button type="submit" className="act" disabled={busy}>
            {t(busy ? 'keeping' : replaces ? 'replace' : 'keep')}
          </button>
          <Word onClick={onCancel}>{t('cancel')}</Word>
        </div>
      </form>
    </section>
  )
}

/** The lines that have no word or no level. */
function Unread({ read, figure }: { read: ReadList; figure: Intl.NumberFormat }) {
  const { t } = useT('levels')
  const more = read.unreadLines - read.unread.length
  return (
    <details className="unread-lines">
      <summary>{t('unread', { count: read.unreadLines, figure: figure.format(read.unreadLines) })}</summary>
      <ul>
        {read.unread.map(({ line, code, what }) => (
          <li key={line}>
            <span className="where num">{t('line', { line: figure.format(line) })}</span>
            <span>
              {t(code === 'no-word' ? 'noWord' : 'noLevel')} <q>{what}</q>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="note">{t('moreUnread', { count: more, figure: figure.format(more) })}</p>}
    </details>
  )
}
