import { useT } from 'next-i18next/client'
import { Act } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { KeyList } from '../kit/key-list.tsx'

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
    <Dialog open={open} onClose={onClose} title={t('keys.title')}>
      <KeyList rows={rows} />
      <Act onClick={onClose}>{t('keys.done')}</Act>
    </Dialog>
  )
}
