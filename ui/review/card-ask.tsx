'use client'
import { useT } from 'next-i18next/client'
import type { CardAct } from '#core/cards/card-acts.ts'
import type { SessionCard } from '#core/cards/session.ts'
import { DaysInput } from '../cards/days-input.tsx'
import { AskDialog } from '../kit/ask-dialog.tsx'

export type Deck = { id: string; name: string }
export type Asked = 'due' | 'move'

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
  const words = { does: t('ask.do'), cancel: t('admit.cancel'), onClose }
  const others = otherThan(card, decks)
  return (
    <>
      <AskDialog
        {...words}
        open={asked === 'due'}
        title={t('act.setDue')}
        label={t('ask.days')}
        onAnswer={days => onAct({ kind: 'set-due', days: Number(days) })}
      >
        {control => <DaysInput {...control} min={1} />}
      </AskDialog>
      <AskDialog
        {...words}
        open={asked === 'move'}
        title={t('act.move')}
        label={t('ask.deck')}
        onAnswer={deckId => onAct({ kind: 'move', deckId })}
      >
        {control => (
          <select {...control} className="input" name="value" defaultValue={others[0]?.id}>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </AskDialog>
    </>
  )
}

/** Decks to which a card could go. */
export const otherThan = ({ deckId }: SessionCard, decks: readonly Deck[]) =>
  decks.filter(({ id }) => id !== deckId)
