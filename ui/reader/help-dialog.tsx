'use client'
import { useT } from 'next-i18next/client'
import { Dialog } from '../kit/dialog.tsx'

const ROWS = [
  { keys: ['J', 'K'], says: 'help.sentence' },
  { keys: ['→', '←'], says: 'help.term' },
  { keys: ['⇧ →', '⇧ ←'], says: 'help.word' },
  { keys: ['Enter'], says: 'help.open' },
  { keys: ['Esc'], says: 'help.close' },
  { keys: ['C'], says: 'help.keep' },
  { keys: ['N'], says: 'help.known' },
  { keys: ['T'], says: 'help.translation' },
  { keys: ['P'], says: 'help.pinyin' },
  { keys: ['L'], says: 'help.layout' },
  { keys: ['W'], says: 'help.terms' },
  { keys: ['?'], says: 'help.help' },
] as const

/** The reader's keys. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useT('reader')
  return (
    <Dialog open={open} onClose={onClose} title={t('help.title')}>
      <dl className="key-list">
        {ROWS.map(({ keys, says }) => (
          <div key={says}>
            <dt>
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
