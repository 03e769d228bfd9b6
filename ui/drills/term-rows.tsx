import { useT } from 'next-i18next/client'
import type { ReactNode } from 'react'
import { Icon } from '../kit/icon.tsx'
import { Wording } from '../kit/wording.tsx'

/** A term of a sentence with its renderings; `met`: whether it was written, null where nothing was. */
type Row = { zh: string; renderings: string[]; met: boolean | null }

/** The terms of a sentence, each with what is right for it and whether it was written. */
export function TermRows({ rows }: { rows: Row[] }) {
  const { t } = useT('drills')
  if (rows.length === 0) return null
  return (
    <section className="drill-terms" aria-label={t('terms')}>
      <h3 className="kind">{t('terms')}</h3>
      <ul>
        {rows.map(({ zh, renderings, met }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
          <li key={at} className={met === false ? 'missed' : undefined}>
            <span lang="zh-Hans">{zh}</span>
            <span className="serif" lang="en">
              <Listed texts={renderings} />
            </span>
            {met !== null && (
              <>
                <Icon name={met ? 'tick' : 'cross'} />
                <span className="sr-only">{met ? t('met') : t('unmet')}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** More than these do not help. */
const SHOWN = 3

const Listed = ({ texts }: { texts: string[] }) =>
  texts.slice(0, SHOWN).map(
    (text, at): ReactNode => (
      <span key={text}>
        {at > 0 && '; '}
        <Wording of={text} />
      </span>
    ),
  )
