'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { CARD_KINDS, KINDS } from '#core/cards/card-kinds.ts'
import { Act, Word } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useChange } from '../kit/use-change.ts'
import { KindList } from './kind-list.tsx'
import type { DeckActions, DeckRow, Template } from './types.ts'

const USUAL = CARD_KINDS.filter(kind => KINDS[kind].usual)

/** Which cards the new notes of a deck get, and in which sentences its terms are asked. */
export function DeckTemplate({
  deck,
  template,
  setTemplate,
}: {
  deck: DeckRow
  template: Template
  setTemplate: DeckActions['setTemplate']
}) {
  const { t } = useT('cards')
  const change = useChange(t('undo'))
  const [chosen, setChosen] = useState<Template | null>(null)
  const kinds = chosen?.cardKinds ?? USUAL
  const close = () => setChosen(null)
  const save = () => {
    if (!chosen) return
    close()
    const done = { says: () => t('template.saved'), undo: () => setTemplate(deck.id, template) }
    void change(setTemplate(deck.id, chosen), done)
  }
  return (
    <>
      <Word onClick={() => setChosen(template)}>{t('template.act')}</Word>
      <Dialog open={chosen !== null} onClose={close} title={t('template.title')}>
        <KindList
          legend={t('template.title')}
          kinds={CARD_KINDS}
          chosen={kinds}
          onChoose={cardKinds => chosen && setChosen({ ...chosen, cardKinds })}
        />
        <p className="note">{t('template.note')}</p>
        <label className="fresh">
          <input
            type="checkbox"
            checked={chosen?.freshSentences ?? false}
            onChange={event => chosen && setChosen({ ...chosen, freshSentences: event.target.checked })}
          />
          <span>
            {t('template.fresh')} <small>{t('template.freshNote')}</small>
          </span>
        </label>
        <div className="acts">
          <Act disabled={kinds.length === 0} onClick={save}>
            {t('kinds.save')}
          </Act>
          <Word onClick={() => chosen && setChosen({ ...chosen, cardKinds: null })}>
            {t('template.usual')}
          </Word>
          <Word onClick={close}>{t('kinds.cancel')}</Word>
        </div>
      </Dialog>
    </>
  )
}
