import { useT } from 'next-i18next/client'
import type { LastChange } from '#core/cards/card-acts.ts'
import { Word } from '../kit/act.tsx'
import { DONE } from './use-acts.ts'

/** What was done last, here or in a session, and the way back: also after the page was left. */
export function LastAct({ last, onUndo }: { last: LastChange; onUndo: (changeId: string) => void }) {
  const { t } = useT('browse')
  return (
    <p className="last-act">
      <span className="num">{t('lastAct', { what: t(DONE[last.kind], { count: last.count }) })}</span>
      <Word onClick={() => onUndo(last.id)}>{t('undo')}</Word>
    </p>
  )
}
