import Link from 'next/link'
import type { CSSProperties } from 'react'
import { WORDING_CLASSES } from '#core/wording/wording-class.ts'
import { getT } from '#i18n/server.ts'
import { cardsHref, noteHref } from './cards-href.ts'
import { Plate } from './plate.tsx'
import { statsWords } from './stats-words.ts'
import { share } from './sums.ts'
import type { StatsProps } from './types.ts'

/** How typed answers were marked, and the terms that got each mark most. */
export async function WordingErrors({ locale, stats: { marks, scopeDecks } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  const all = marks.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return <Plate id="wording" title={t('wording')} says={t('wordingNone')} />
  const names = {
    exact: t('mark.exact'),
    form: t('mark.form'),
    'tone-missing': t('mark.toneMissing'),
    spelling: t('mark.spelling'),
    character: t('mark.character'),
    tone: t('mark.tone'),
    extra: t('mark.extra'),
    order: t('mark.order'),
    missing: t('mark.missing'),
    term: t('mark.term'),
    wrong: t('mark.wrong'),
  }
  const rows = WORDING_CLASSES.flatMap(mark => marks.find(each => each.mark === mark) ?? [])
  const nameOf = (mark: string) => names[mark as keyof typeof names]
  const isRight = (mark: string) => mark === 'exact' || mark === 'form'
  const right = rows.filter(({ mark }) => isRight(mark)).reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(...rows.map(({ count }) => count))
  const table = {
    head: [t('markColumn'), t('answersColumn'), t('termsColumn')],
    rows: rows.map(({ mark, count, terms }) => ({
      key: mark,
      name: nameOf(mark),
      cells: [words.number(count), words.number(terms)],
    })),
  }
  return (
    <Plate
      id="wording"
      title={t('wording')}
      says={t('wordingSays', { count: all, share: words.percent(share(right, all)) })}
      note={t('wordingNote')}
      table={table}
      tableName={t('asTable')}
    >
      <ul className="mark-counts">
        {rows.map(({ mark, count, terms, most: notes }) => (
          <li key={mark} data-right={isRight(mark) || undefined}>
            <p>
              <Link href={cardsHref(locale, `mark:${mark}`, scopeDecks)} prefetch={false}>
                {nameOf(mark)}
              </Link>
              <span className="num">
                {t('answersOfTerms', { count, terms: t('terms', { count: terms }) })}
              </span>
            </p>
            <i aria-hidden="true" style={{ '--share': `${(count / most) * 100}%` } as CSSProperties} />
            {!isRight(mark) && (
              <p className="which">
                {notes.map(note => (
                  <Link key={note.noteId} href={noteHref(locale, note)} lang="zh-Hans" prefetch={false}>
                    {note.zh}
                  </Link>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Plate>
  )
}
