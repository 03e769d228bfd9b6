'use client'
import { useT } from 'next-i18next/client'
import { useRef, useState } from 'react'
import { Word } from '../kit/act.tsx'
import { useChange } from '../kit/use-change.ts'
import { NameForm } from './name-form.tsx'
import type { DeckActions } from './types.ts'

/** A word that opens a field for the new deck's name in its place. */
export function AddDeck({ addDeck }: Pick<DeckActions, 'addDeck'>) {
  const { t } = useT('cards')
  const change = useChange(t('undo'))
  const [open, setOpen] = useState(false)
  const returning = useRef(false)
  const close = () => {
    returning.current = true
    setOpen(false)
  }
  const takeFocus = (word: HTMLElement | null) => {
    if (!word || !returning.current) return
    returning.current = false
    word.focus()
  }
  const add = async (name: string) => {
    if (await change(addDeck(name), { says: () => t('add.done', { name }) })) close()
  }
  if (!open) {
    return (
      <Word ref={takeFocus} onClick={() => setOpen(true)}>
        {t('add.act')}
      </Word>
    )
  }
  return (
    <NameForm
      label={t('add.label')}
      submit={t('add.submit')}
      cancel={t('add.cancel')}
      onSubmit={add}
      onCancel={close}
    />
  )
}
