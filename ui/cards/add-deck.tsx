'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { Word } from '../kit/act.tsx'
import { NameForm } from './name-form.tsx'
import type { DeckActions } from './types.ts'
import { useChange } from './use-change.ts'

/** A word that opens into a field for the new deck's name. */
export function AddDeck({ addDeck }: Pick<DeckActions, 'addDeck'>) {
  const { t } = useT('cards')
  const change = useChange()
  const [open, setOpen] = useState(false)
  const add = async (name: string) => {
    if (await change(addDeck(name), { says: t('add.done', { name }) })) setOpen(false)
  }
  if (!open) return <Word onClick={() => setOpen(true)}>{t('add.act')}</Word>
  return (
    <NameForm
      label={t('add.label')}
      submit={t('add.submit')}
      cancel={t('add.cancel')}
      onSubmit={add}
      onCancel={() => setOpen(false)}
    />
  )
}
