import { useT } from 'next-i18next/client'
import { Act } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'

/** What each key does here. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useT('review')
  const rows = [
    [t('keys.spaceOrEnter'), t('keys.show')],
    ['1 2 3 4', t('keys.rate')],
    ['U', t('keys.undo')],
    ['T', t('keys.typing')],
    ['Shift Enter', t('keys.unmarked')],
    ['?', t('keys.help')],
    ['Esc', t('keys.leave')],
  ] as const
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')}>
      <dl className="review-keys">
        {rows.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Act onClick={onClose}>{t('keys.done')}</Act>
    </Dialog>
  )
}
