'use client'
import { useT } from 'next-i18next/client'
import { type ReactNode, useRef, useState } from 'react'
import { Word } from '../kit/act.tsx'
import { useChange } from '../kit/use-change.ts'
import { DeleteDeck } from './delete-deck.tsx'
import { NameForm } from './name-form.tsx'
import type { DeckActions, DeckRow } from './types.ts'

/** A deck's title, which can be renamed where it stands, what is told of it, and its acts. */
export function DeckHandles({
  deck,
  actions,
  title,
  before,
  children,
  focusAfterDelete,
  onDeleted,
}: {
  deck: DeckRow
  actions: DeckActions
  title: ReactNode
  /** Acts that come before renaming and deleting. */
  before: ReactNode
  children: ReactNode
  /** Id of what takes the focus when the deck is gone. */
  focusAfterDelete?: string
  onDeleted?: () => void
}) {
  const { t } = useT('cards')
  const change = useChange(t('undo'))
  const [renaming, setRenaming] = useState(false)
  const handle = useRef<HTMLButtonElement>(null)
  const close = () => {
    setRenaming(false)
    handle.current?.focus()
  }
  const rename = async (name: string) => {
    if (await change(actions.renameDeck(deck.id, name))) close()
  }
  const deleted = () => {
    if (focusAfterDelete) document.getElementById(focusAfterDelete)?.focus()
    onDeleted?.()
  }
  return (
    <>
      {renaming ? (
        <NameForm
          label={t('rename.label', { name: deck.name })}
          name={deck.name}
          submit={t('rename.submit')}
          cancel={t('rename.cancel')}
          onSubmit={rename}
          onCancel={close}
        />
      ) : (
        title
      )}
      {children}
      <div className="acts">
        {before}
        <Word ref={handle} aria-expanded={renaming} onClick={() => setRenaming(true)}>
          {t('rename.act')}
        </Word>
        <DeleteDeck deck={deck} actions={actions} onDeleted={deleted} />
      </div>
    </>
  )
}
