import Link from 'next/link'
import { getT } from '#i18n/server.ts'
import { Wording } from '../kit/wording.tsx'
import { noteHref } from './cards-href.ts'
import { Plate } from './plate.tsx'
import { statsWords } from './stats-words.ts'
import type { StatsProps } from './types.ts'

/** The terms that were forgotten most often: a list that is its own table. */
export async function Hardest({ locale, stats: { hardest } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  if (hardest.length === 0) return <Plate id="hardest" title={t('hardest')} says={t('hardestNone')} />
  return (
    <Plate id="hardest" title={t('hardest')}>
      <table className="hardest num">
        <thead>
          <tr>
            <th scope="col">{t('termColumn')}</th>
            <th scope="col">{t('lapses')}</th>
            <th scope="col">{t('difficultyColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {hardest.map(note => (
            <tr key={note.noteId}>
              <th scope="row">
                <Link href={noteHref(locale, note)} lang="zh-Hans" prefetch={false}>
                  {note.zh}
                </Link>
                <span className="serif" lang="en">
                  <Wording of={note.english} />
                </span>
              </th>
              <td>{words.number(note.lapses)}</td>
              <td>{words.fine(note.difficulty)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Plate>
  )
}
