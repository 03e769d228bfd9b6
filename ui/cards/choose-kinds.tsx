'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { CARD_KINDS, type CardKind } from '#core/cards/card-kinds.ts'
import { Act, Word } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useChange } from '../kit/use-change.ts'
import { KindList } from './kind-list.tsx'
import type { ChooseKinds as Choosing, NoteKinds } from './types.ts'

/** Which cards a note has; what is chosen can be taken back. */
export function ChooseKinds({
  note,
  kinds: { held, possible },
  chooseKinds,
}: {
  note: { id: string; zh: string }
  kinds: NoteKinds
  chooseKinds: Choosing
}) {
  const { t } = useT('cards')
  const change = useChange(t('undo'))
  const [chosen, setChosen] = useState<CardKind[] | null>(null)
  const close = () => setChosen(null)
  const save = () => {
    if (!chosen) return
    close()
    const done = {
      says: () => t('kinds.saved', { term: note.zh }),
      undo: (saved: { before: CardKind[] }) => chooseKinds(note.id, saved.before),
    }
    void change(chooseKinds(note.id, chosen), done)
  }
  const offered = CARD_KINDS.filter(kind => held.includes(kind) || possible.includes(kind))
  return (
    <>
      <Word aria-label={t('kinds.label', { term: note.zh })} onClick={() => setChosen(held)}>
        {t('kinds.act')}
      </Word>
      <Dialog open={chosen !== null} onClose={close} title={t('kinds.title', { term: note.zh })}>
        <KindList legend={t('kinds.act')} kinds={offered} chosen={chosen ?? []} onChoose={setChosen} />
        <p className="note">{t('kinds.note')}</p>
        <div className="acts">
          <Act disabled={chosen?.length === 0} onClick={save}>
            {t('kinds.save')}
          </Act>
          <Word onClick={close}>{t('kinds.cancel')}</Word>
        </div>
      </Dialog>
    </>
  )
}
