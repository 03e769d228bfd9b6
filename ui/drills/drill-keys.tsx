import { useT } from 'next-i18next/client'
import { KeysDialog } from '../kit/keys-dialog.tsx'

/** What each key does here. */
export function DrillKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useT('drills')
  const rows = [
    { keys: ['Enter'], does: t('keys.enter') },
    { keys: ['⇧ Enter'], does: t('keys.pass') },
    { keys: ['↑'], does: t('keys.again') },
    { keys: ['?'], does: t('keys.help') },
    { keys: ['Esc'], does: t('keys.leave') },
  ]
  return (
    <KeysDialog open={open} onClose={onClose} title={t('keys.title')} done={t('keys.done')} rows={rows} />
  )
}
