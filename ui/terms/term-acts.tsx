'use client'
import { useT } from 'next-i18next/client'
import type { ReactNode } from 'react'
import { Act, Word } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'
import { useTermDesk } from './term-desk-context.ts'
import type { Kept } from './use-term-states.ts'

/** Keep and known, as things stand now. */
export function TermActs({ term, children }: { term: Kept; children?: ReactNode }) {
  const { t } = useT('terms')
  const { standing, keep, know } = useTermDesk()
  const now = { ...term, ...standing(term) }
  return (
    <div className="acts">
      {now.kept ? (
        <p className="done">
          <Icon name="tick" />
          {t('kept')}
        </p>
      ) : (
        <Act hint="C" aria-keyshortcuts="c" onClick={() => keep(now)}>
          {t('keep')}
        </Act>
      )}
      <Word hint="N" aria-keyshortcuts="n" onClick={() => know(now)}>
        {now.state === 'known' ? t('notKnown') : t('known')}
      </Word>
      {now.kept && children}
    </div>
  )
}
