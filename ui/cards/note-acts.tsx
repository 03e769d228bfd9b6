'use client'
import { useT } from 'next-i18next/client'
import { Word } from '../kit/act.tsx'
import { PickOne } from '../kit/pick-one.tsx'
import { useChange } from '../kit/use-change.ts'
import { ChooseKinds } from './choose-kinds.tsx'
import type { DeckActions, DeckPage, NoteKinds } from './types.ts'

/** Which cards it has, move to another deck, or remove; either can be taken back. */
export function NoteActs({
  note,
  deckId,
  otherDecks,
  actions,
}: {
  note: { id: string; zh: string; kinds: NoteKinds }
  deckId: string
  otherDecks: DeckPage['otherDecks']
  actions: Pick<DeckActions, 'moveNote' | 'deleteNote' | 'restoreNote' | 'chooseKinds'>
}) {
  const { t } = useT('cards')
  const change = useChange(t('undo'))
  const move = (to: string) => {
    const deck = otherDecks.find(({ id }) => id === to)
    if (!deck) return
    const done = {
      says: () => t('note.moved', { term: note.zh, deck: deck.name }),
      undo: () => actions.moveNote(note.id, deckId),
    }
    void change(actions.moveNote(note.id, to), done)
  }
  const remove = () => {
    const done = {
      says: () => t('note.removed', { term: note.zh }),
      undo: () => actions.restoreNote(note.id),
    }
    void change(actions.deleteNote(note.id), done)
  }
  return (
    <div className="note-acts">
      <ChooseKinds note={note} kinds={note.kinds} chooseKinds={actions.chooseKinds} />
      {otherDecks.length > 0 && (
        <PickOne
          label={t('note.moveTo', { term: note.zh })}
          says={t('note.move')}
          options={otherDecks.map(({ id, name }) => [id, name])}
          onPick={move}
        />
      )}
      <Word aria-label={t('note.removeLabel', { term: note.zh })} onClick={remove}>
        {t('note.remove')}
      </Word>
    </div>
  )
}
