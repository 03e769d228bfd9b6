'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { Act, Word } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useChange } from '../kit/use-change.ts'
import type { DeckActions, DeckRow } from './types.ts'

/** Asks first, saying what goes with the deck; afterwards a toast takes it back for a minute. */
export function DeleteDeck({
  deck,
  actions,
  onDeleted,
}: {
  deck: DeckRow
  actions: Pick<DeckActions, 'deleteDeck' | 'restoreDeck'>
  onDeleted: () => void
}) {
  const { t } = useT('cards')
  const change = useChange(t('undo'))
  const [asking, setAsking] = useState(false)
  const { id, name, counts } = deck
  const remove = async () => {
    setAsking(false)
    const done = { says: () => t('delete.done', { name }), undo: () => actions.restoreDeck(id) }
    if (await change(actions.deleteDeck(id), done)) onDeleted()
  }
  return (
    <>
      <Word onClick={() => setAsking(true)}>{t('delete.act')}</Word>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('delete.title', { name })}>
        <p>
          {t('delete.cards', { count: counts.cards })} {t('delete.undoable')}
        </p>
        <div className="acts">
          <Act onClick={remove}>{t('delete.confirm')}</Act>
          <Word onClick={() => setAsking(false)}>{t('delete.cancel')}</Word>
        </div>
      </Dialog>
    </>
  )
}
