'use client'
import { useT } from 'next-i18next/client'
import { KeysDialog } from '../kit/keys-dialog.tsx'

/** Which key does what. */
export function AlignmentKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useT('alignment')
  const rows = [
    { keys: ['↑', '↓', '←', '→'], does: t('keys.move') },
    { keys: ['J', 'K'], does: t('keys.pairs') },
    { keys: ['N', 'B'], does: t('keys.doubts') },
    { keys: ['C'], does: t('keys.checkAndGo') },
    { keys: [t('keys.space')], does: t('keys.check') },
    { keys: ['M'], does: t('keys.mergeDown') },
    { keys: ['⌫'], does: t('keys.mergeUp') },
    { keys: ['S'], does: t('keys.split') },
    { keys: ['I'], does: t('keys.separate') },
    { keys: ['U', 'D'], does: t('keys.shift') },
    { keys: ['X'], does: t('keys.cut') },
    { keys: ['G'], does: t('keys.join') },
    { keys: ['[', ']'], does: t('keys.moveAll') },
    { keys: ['⇧ ↓', '⇧ ↑'], does: t('keys.select') },
    { keys: ['R'], does: t('keys.realign') },
    { keys: ['E', 'Enter'], does: t('keys.english') },
    { keys: ['Z', 'Y'], does: t('keys.history') },
    { keys: ['?'], does: t('keys.help') },
  ]
  return (
    <KeysDialog open={open} onClose={onClose} title={t('keys.title')} done={t('keys.done')} rows={rows} />
  )
}
