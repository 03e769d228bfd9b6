import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Wording } from '../kit/wording.tsx'
import { formatDue, isDueToday } from './due-date.ts'
import { KIND_KEYS } from './kind-keys.ts'
import { NoteActs } from './note-acts.tsx'
import type { DeckActions, DeckPage, NoteRow } from './types.ts'

const stateKeys = {
  new: 'state.new',
  learning: 'state.learning',
  review: 'state.review',
} as const satisfies Record<NoteRow['state'], string>

/** The notes of a deck, one a row; on a phone a row becomes an entry. */
export async function NoteTable({
  locale,
  page,
  actions,
  now,
}: {
  locale: Locale
  page: DeckPage
  actions: DeckActions
  now: number
}) {
  const { t } = await getT('cards', { lng: locale })
  return (
    <table className="note-table">
      <caption className="num">{t('deck.notes', { count: page.notes.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('note.zh')}</th>
          <th scope="col">{t('note.english')}</th>
          <th scope="col">{t('note.kinds')}</th>
          <th scope="col">{t('note.state')}</th>
          <th scope="col">{t('note.due')}</th>
          <th scope="col" className="figure">
            {t('note.reps')}
          </th>
          <th scope="col" className="figure">
            {t('note.lapses')}
          </th>
          <th scope="col">
            <span className="sr-only">{t('note.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {page.notes.map(note => (
          <tr key={note.id} data-state={note.state}>
            <th scope="row">
              <NoteTerm locale={locale} note={note} />
            </th>
            <td className="serif english" lang="en">
              <Wording of={note.english} />
            </td>
            <td className="kinds">
              {note.kinds.held.map(kind => t(KIND_KEYS[kind])).join(locale === 'zh' ? '、' : ', ')}
            </td>
            <td>{t(stateKeys[note.state])}</td>
            <td className="num" data-label={t('note.due')}>
              {note.due !== null &&
                (isDueToday(note.due, now) ? t('note.today') : formatDue(note.due, now, locale))}
            </td>
            <td className="num figure" data-label={t('note.reps')}>
              {note.reps}
            </td>
            <td className="num figure" data-label={t('note.lapses')}>
              {note.lapses}
            </td>
            <td className="acts-cell">
              <NoteActs
                note={{ id: note.id, zh: note.zh, kinds: note.kinds }}
                deckId={page.deck.id}
                otherDecks={page.otherDecks}
                actions={actions}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NoteTerm({ locale, note }: { locale: Locale; note: NoteRow }) {
  const zh = <span lang="zh-Hans">{note.zh}</span>
  return (
    <>
      {note.termId ? (
        <Link className="zh" href={`/${locale}/terms/${encodeURIComponent(note.termId)}`} prefetch={false}>
          {zh}
        </Link>
      ) : (
        <span className="zh">{zh}</span>
      )}
      <span className="py serif" lang="zh-Latn-pinyin">
        {note.pinyin}
      </span>
    </>
  )
}
