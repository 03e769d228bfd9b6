'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useEffect, useRef, useState } from 'react'
import type { Session } from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { errorText } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'
import { useKeys } from '../kit/use-keys.ts'
import type { AnswerField } from './answer-field.ts'
import { AnswerSide } from './answer-side.tsx'
import { KeysHelp } from './keys-help.tsx'
import { markAnswer, typedLanguage } from './mark-answer.ts'
import { QuestionSide } from './question-side.tsx'
import { ReviewBar } from './review-bar.tsx'
import { AnswerFoot, QuestionFoot } from './review-foot.tsx'
import { SessionEnd } from './session-end.tsx'
import { phaseOf, progressOf, summarise } from './session-state.ts'
import { rememberTyping } from './typing.ts'
import { useAdmitted } from './use-admitted.ts'
import { useSession } from './use-session.ts'

const RATING_KEYS: Record<string, Rating> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' }

/**
 * A review session from the first question to what was done. The server is told of every rating and never waited for.
 * `now` in ms; `deckName` where the session is of one deck; `typing`: whether answers are typed.
 */
export function ReviewDesk({
  locale,
  session,
  now,
  deckName,
  typing: typesAtFirst,
}: {
  locale: Locale
  session: Session
  now: number
  deckName: string | null
  typing: boolean
}) {
  const [state, acts, waiting] = useSession(session, now)
  const [typing, setTyping] = useState(typesAtFirst)
  const [helpShown, setHelpShown] = useState(false)
  const field = useRef<AnswerField>(null)
  const router = useRouter()
  const admitted = useAdmitted()
  const card = state.current && admitted.withAdmitted(state.current)
  const lang = card && typing ? typedLanguage(card) : null
  const answered = card && state.side === 'answer'
  const marked = answered && state.written !== null ? markAnswer(card, state.written) : null

  const check = () => acts.show(field.current?.value.trim() || null)
  const showUnmarked = () => acts.show(null)
  const toggleTyping = () => {
    rememberTyping(!typing)
    setTyping(!typing)
  }
  const rate = (rating: Rating) => acts.rate(rating, marked?.verdict ?? null)
  const goOn = () => (answered ? rate('good') : check())

  useKeys(
    {
      ...(card && { Space: goOn, Enter: goOn, t: toggleTyping }),
      ...(card && !answered && { 'Shift+Enter': showUnmarked }),
      ...(answered &&
        Object.fromEntries(Object.entries(RATING_KEYS).map(([key, rating]) => [key, () => rate(rating)]))),
      u: acts.undo,
      '?': () => setHelpShown(true),
      Escape: () => router.push(placeHref(locale, 'today')),
    },
    { enabled: !helpShown },
  )
  useRefusalsTold(state.refused)

  return (
    <div className="review">
      <ReviewBar
        locale={locale}
        progress={progressOf(state)}
        deckName={deckName ?? card?.deckName ?? null}
        last={state.rated.at(-1) ?? null}
        typing={card ? typing : null}
        onUndo={acts.undo}
        onTyping={toggleTyping}
        onHelp={() => setHelpShown(true)}
      />
      <WaitingLine count={waiting} />
      {session.practice && <PracticeLine />}
      <main id="content" tabIndex={-1}>
        {card && !answered && (
          <QuestionSide
            key={`${card.id} ${state.shownAt}`}
            card={card}
            lang={lang}
            field={field}
            onCheck={check}
            onShow={showUnmarked}
          />
        )}
        {answered && (
          <AnswerSide
            key={`${card.id} ${state.shownAt}`}
            locale={locale}
            card={card}
            marked={marked}
            onAdmit={admission => admitted.admit(card, admission)}
          />
        )}
        {!card && (
          <SessionEnd
            locale={locale}
            phase={phaseOf(state)}
            summary={summarise(state)}
            refused={state.refused}
            hasCards={session.nextDueAt !== null || session.cards.length > 0}
            inDeck={deckName !== null}
            practice={session.practice === true}
            now={state.now}
          />
        )}
      </main>
      {card && !answered && (
        <QuestionFoot
          canCheck={lang !== null || card.kind === 'order'}
          onCheck={check}
          onShow={showUnmarked}
        />
      )}
      {answered && (
        <AnswerFoot
          previews={session.practice ? null : card.previews}
          suggested={marked?.suggests ?? null}
          onRate={rate}
        />
      )}
      <KeysHelp open={helpShown} onClose={() => setHelpShown(false)} />
    </div>
  )
}

/** Only while the server is away. */
function WaitingLine({ count }: { count: number }) {
  const { t } = useT('review')
  return (
    <p className="waits" role="status">
      {count > 0 && t('waiting', { count })}
    </p>
  )
}

/** Said for as long as it is so. */
function PracticeLine() {
  const { t } = useT('review')
  return <p className="practised">{t('practice')}</p>
}

/** Says at once, in words, that a rating was not kept. */
function useRefusalsTold(refused: { card: { id: string }; code: string }[]): void {
  const { t } = useT('errors')
  const last = refused.at(-1)
  useEffect(() => {
    if (last) showToast({ text: errorText(t, last) })
  }, [last, t])
}
