'use client'
import { useT } from 'next-i18next/client'
import { Act, Word } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useChange } from '../kit/use-change.ts'
import type { MenuText, ShelfActions } from './types.ts'

/** Asks first, saying what stays; afterwards a toast takes it back for a minute. */
export function DeleteText({
  open,
  onClose,
  text: { id, title },
  actions,
  onDeleted,
}: {
  open: boolean
  onClose: () => void
  text: MenuText
  actions: Pick<ShelfActions, 'remove' | 'bringBack'>
  onDeleted: () => void
}) {
  const { t } = useT('shelf')
  const change = useChange(t('undo'))
  const remove = async () => {
    onClose()
    const done = { says: () => t('delete.done', { title }), undo: () => actions.bringBack(id) }
    if (await change(actions.remove(id), done)) onDeleted()
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('delete.title', { title })}>
      <p>{t('delete.stays')}</p>
      <div className="acts">
        <Act onClick={remove}>{t('delete.confirm')}</Act>
        <Word onClick={onClose}>{t('delete.cancel')}</Word>
      </div>
    </Dialog>
  )
}
