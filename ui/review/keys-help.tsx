import { useT } from 'next-i18next/client'
import { Act } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { KeyList } from '../kit/key-list.tsx'

/** What each key does here. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useT('review')
  const rows = [
    { keys: [t('keys.space'), 'Enter'], does: t('keys.show') },
    { keys: ['1', '2', '3', '4'], does: t('keys.rate') },
    { keys: ['U'], does: t('keys.undo') },
    { keys: ['T'], does: t('keys.typing') },
    { keys: ['⇧ Enter'], does: t('keys.unmarked') },
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
