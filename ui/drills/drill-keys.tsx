import { useT } from 'next-i18next/client'
import { KeysDialog } from '../kit/keys-dialog.tsx'

/** A key of a drill and what it does there. */
export type DrillKey = { keys: string[]; does: string }

/** What each key does here; those that every drill has come last. */
export function DrillKeys({ own, open, onClose }: { own: DrillKey[]; open: boolean; onClose: () => void }) {
  const { t } = useT('drills')
  const rows = [...own, { keys: ['?'], does: t('keys.help') }, { keys: ['Esc'], does: t('keys.leave') }]
  return (
    <KeysDialog open={open} onClose={onClose} title={t('keys.title')} done={t('keys.done')} rows={rows} />
  )
}
