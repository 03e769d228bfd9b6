import { useT } from 'next-i18next/client'
import { KeysDialog } from '../kit/keys-dialog.tsx'
import { CARD_ACTS } from './session-acts.ts'

/** What each key does here. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useT('review')
  const rows = [
    { keys: [t('keys.space'), 'Enter'], does: t('keys.show') },
    { keys: ['1', '2', '3', '4'], does: t('keys.rate') },
    { keys: ['U', 'Ctrl Z'], does: t('keys.undo') },
    { keys: ['E'], does: t('act.edit') },
    { keys: ['I'], does: t('act.info') },
    { keys: ['O'], does: t('act.options') },
    { keys: ['*'], does: t('act.mark') },
    ...CARD_ACTS.map(({ key, name }) => ({ keys: [key], does: t(name) })),
    { keys: ['Ctrl 1…7'], does: t('act.flag') },
    { keys: ['R', 'F5'], does: t('aloud.say') },
    { keys: ['V'], does: t('act.record') },
    { keys: ['T'], does: t('keys.typing') },
    { keys: ['⇧ Enter'], does: t('keys.unmarked') },
    { keys: ['?'], does: t('keys.help') },
    { keys: ['Esc'], does: t('keys.leave') },
  ]
  return (
    <KeysDialog open={open} onClose={onClose} title={t('keys.title')} done={t('keys.done')} rows={rows} />
  )
}
