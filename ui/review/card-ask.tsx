'use client'
import { useT } from 'next-i18next/client'
import type { FormEvent } from 'react'
import type { CardAct } from '#core/cards/card-acts.ts'
import type { SessionCard } from '#core/cards/session.ts'
import { Act, Word } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Field } from '../kit/field.tsx'

export type Deck = { id: string; name: string }
export type Asked = 'due' | 'move'

const TITLES = { due: 'act.setDue', move: 'act.move' } as const
const LONGEST_DAYS = 36_500

/** What an act to the card on the desk has still to know: in how many days, or to which deck. */
export function CardAsk({
  card,
  decks,
  asked,
  onAct,
  onClose,
}: {
  card: SessionCard
  decks: readonly Deck[]
  asked: Asked | null
  onAct: (act: CardAct) => void
  onClose: () => void
}) {
  const { t } = useT('review')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const value = String(new FormData(event.currentTarget).get('value') ?? '')
    if (value === '') return
    event.currentTarget.closest('dialog')?.close() // before the next card takes the focus
    onAct(asked === 'due' ? { kind: 'set-due', days: Number(value) } : { kind: 'move', deckId: value })
  }
  return (
    <Dialog open={asked !== null} onClose={onClose} title={asked ? t(TITLES[asked]) : ''}>
      <form onSubmit={submit}>
        <Field label={t(asked === 'due' ? 'ask.days' : 'ask.deck')}>
          {control =>
            asked === 'due' ? (
              <input
                {...control}
                className="input short"
                name="value"
                type="number"
                min={1}
                max={LONGEST_DAYS}
                required
              />
            ) : (
              <select
                {...control}
                className="input"
                name="value"
                defaultValue={otherThan(card, decks)[0]?.id}
              >
                {otherThan(card, decks).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )
          }
        </Field>
        <div className="acts">
          <Act type="submit">{t('ask.do')}</Act>
          <Word onClick={onClose}>{t('admit.cancel')}</Word>
        </div>
      </form>
    </Dialog>
  )
}

/** Decks to which a card could go. */
export const otherThan = ({ deckId }: SessionCard, decks: readonly Deck[]) =>
  decks.filter(({ id }) => id !== deckId)
