import { useT } from 'next-i18next/client'
import type { SessionCard } from '#core/cards/session.ts'
import { FlagMark } from '../notes/flag-mark.tsx'
import { RATING_NAMES } from './rating-names.ts'
import type { Recording } from './use-recorder.ts'

/** The flag of the card, the mark of its note, and whether the microphone is on. */
export function CardState({ card, recording }: { card: SessionCard; recording: Recording }) {
  const { t } = useT('review')
  return (
    <p className="card-state" role="status">
      {card.flag > 0 && <FlagMark flag={card.flag} />}
      {card.marked && <span>{t('isMarked')}</span>}
      {recording !== 'none' && <span>{t(RECORDING_TEXTS[recording])}</span>}
    </p>
  )
}

const RECORDING_TEXTS = {
  recording: 'record.on',
  playing: 'record.playing',
  'no-microphone': 'record.none',
} as const satisfies Record<Exclude<Recording, 'none'>, string>

/** Seen while a finger moves: what letting go would rate. */
export function SwipeHints() {
  const { t } = useT('review')
  return (
    <div className="swipe-hints" aria-hidden="true">
      <b data-way="left">{t(RATING_NAMES.again)}</b>
      <b data-way="right">{t(RATING_NAMES.good)}</b>
    </div>
  )
}

/** Only while the server is away. */
export function WaitingLine({ count }: { count: number }) {
  const { t } = useT('review')
  return (
    <p className="waits" role="status">
      {count > 0 && t('waiting', { count })}
    </p>
  )
}

/** Said for as long as it is so. */
export function PracticeLine() {
  const { t } = useT('review')
  return <p className="practised">{t('practice')}</p>
}
