'use client'
import { useT } from 'next-i18next/client'
import { Dialog } from '../kit/dialog.tsx'
import { KeyList } from '../kit/key-list.tsx'

const ROWS = [
  { keys: ['J', 'K'], says: 'help.sentence' },
  { keys: ['→', '←'], says: 'help.term' },
  { keys: ['⇧ →', '⇧ ←'], says: 'help.word' },
  { keys: ['Enter'], says: 'help.open' },
  { keys: ['Esc'], says: 'help.close' },
  { keys: ['C'], says: 'help.keep' },
  { keys: ['S', '⇧ →', '⇧ ←'], says: 'help.select' },
  { keys: ['N'], says: 'help.known' },
  { keys: ['E'], says: 'help.edit' },
  { keys: ['X'], says: 'help.cut' },
  { keys: ['T'], says: 'help.translation' },
  { keys: ['G'], says: 'help.gloss' },
  { keys: ['P'], says: 'help.pinyin' },
  { keys: ['L'], says: 'help.layout' },
  { keys: ['W'], says: 'help.terms' },
  { keys: ['?'], says: 'help.help' },
] as const

/** The reader's keys. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useT('desk')
  return (
    <Dialog open={open} onClose={onClose} title={t('help.title')}>
      <KeyList rows={ROWS.map(({ keys, says }) => ({ keys, does: t(says) }))} />
    </Dialog>
  )
}
