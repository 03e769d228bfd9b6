'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useRef, useState } from 'react'
import type { CardAct } from '#core/cards/card-acts.ts'
import type { Session, SessionCard } from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import type { Locale } from '#i18n/config.ts'
import { optionsHref } from '../cards/deck-href.ts'
import { placeHref } from '../frame/places.ts'
import { forgetDraft } from '../kit/draft.ts'
import { Icon } from '../kit/icon.tsx'
import { useKeys } from '../kit/use-keys.ts'
import type { NoteChange } from '../notes/note-editor.tsx'
import { useFlagKeys } from '../notes/use-flag-keys.ts'
import type { AnswerField } from './answer-field.ts'
import { AnswerSide } from './answer-side.tsx'
import { takesAway } from './card-after-act.ts'
import { type Deck, otherThan } from './card-ask.tsx'
import { CardDialogs, type Opened } from './card-dialogs.tsx'
import { CardMenu } from './card-menu.tsx'
import { rememberAloud } from './kept-choices.ts'
import { KeysHelp } from './keys-help.tsx'
import { markAnswer, typedLanguage } from './mark-answer.ts'
import { QuestionSide } from './question-side.tsx'
import { ReviewBar } from './review-bar.tsx'
import { AnswerFoot, QuestionFoot } from './review-foot.tsx'
import { CARD_ACTS, flaggingOf, markingOf, stepName } from './session-acts.ts'
import { SessionEnd } from './session-end.tsx'
import { CardState, PracticeLine, SwipeHints, WaitingLine } from './session-lines.tsx'
import { cardsOfNote, lastStep } from './session-state.ts'
import { phaseOf, progressOf, summarise } from './session-sums.ts'
import { TimeUp } from './time-up.tsx'
import { rememberTyping } from './typing.ts'
import { useAdmitted } from './use-admitted.ts'
import { useAloud } from './use-aloud.ts'
import { useEdits } from './use-edits.ts'
import { fetchCards } from './use-fetch-ahead.ts'
import { useRecorder } from './use-recorder.ts'
import { draftOf, turnOf, useSession } from './use-session.ts'
import { useSimplify } from './use-simplify.ts'
import { useSwipe } from './use-swipe.ts'
import { useMinutesLeft, useTimeBox } from './use-time-box.ts'
import { useLeechesTold, useRefusalsTold, useRefusedActs } from './use-told.ts'
import { useTop } from './use-top.ts'
import { useUndoKey } from './use-undo-key.ts'

const RATING_KEYS: Record<string, Rating> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' }

/**
 * A review session from the first question to what was done. The server is told of every rating and never waited for.
 * `now` in ms; `deckName` where the session is of one deck; `typing`: whether answers are typed; `aloud`: whether
 * the Chinese is said by itself; `minutes` of the time box, 0 for none; `decks`: to which a card can be moved.
 */
export function ReviewDesk({
  locale,
  session,
  now,
  deckName,
  typing: typesAtFirst,
  aloud: readsAtFirst,
  minutes,
  decks,
}: {
  locale: Locale
  session: Session
  now: number
  deckName: string | null
  typing: boolean
  aloud: boolean
  minutes: number
  decks: readonly Deck[]
}) {
  const [state, acts, waiting] = useSession(session, now, useRefusedActs())
  const box = useTimeBox(minutes, now)
  const minutesLeft = useMinutesLeft(box.endsAt, now)
  const [typing, setTyping] = useState(typesAtFirst)
  const [aloud, setAloud] = useState(readsAtFirst)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [helpShown, setHelpShown] = useState(false)
  const field = useRef<AnswerField>(null)
  const main = useRef<HTMLElement>(null)
  const router = useRouter()
  const { t } = useT('review')
  const edits = useEdits()
  const admitted = useAdmitted(edits)
  const card = state.current && !box.isOver ? admitted.withAdmitted(state.current) : null
  const lang = card && typing ? typedLanguage(card) : null
  const answered = card && state.side === 'answer'
  const simplify = useSimplify(lang === 'zh-Hans')
  const marked = answered && state.written !== null ? markAnswer(card, state.written, simplify) : null

  const check = () => acts.show(field.current?.value.trim() || null)
  const showUnmarked = () => acts.show(null)
  const toggleTyping = () => {
    rememberTyping(!typing)
    setTyping(!typing)
  }
  const leave = () => {
    if (card) forgetDraft(draftOf(session, card))
    box.look()
  }
  const rate = (rating: Rating) => {
    acts.rate(rating, marked?.verdict ?? null)
    leave()
  }
  const goOn = () => (answered ? rate(marked?.suggests ?? 'good') : check())
  const act = (what: CardAct, siblings = false) => {
    acts.act(what, siblings)
    if (what.kind === 'move' && state.current) acts.change(movedTo(state.current, what.deckId, decks))
    if (takesAway(what)) leave()
  }
  const last = lastStep(state)
  const undoesEdit = edits.last !== null && (last === null || edits.last.at >= last.at)
  const undo = () => {
    if (undoesEdit) edits.takeBackLast()
    else acts.undo()
    if (box.isOver) box.goOn()
  }
  const resume = () => {
    box.goOn()
    acts.resume()
  }
  const readsAloud = (chosen: boolean) => {
    rememberAloud(chosen)
    setAloud(chosen)
  }
  const { say, keys: sayKeys } = useAloud(card, state.side, aloud)
  const recorder = useRecorder(card?.id ?? null)
  const edited = async (noteId: string, change: NoteChange) => {
    if ('takeBack' in change) edits.keep({ name: 'act.edit', at: Date.now(), takeBack: change.takeBack })
    else edits.drop(change.undone)
    const changed = await fetchCards(cardsOfNote(state, noteId), turnOf(session))
    for (const card of changed ?? []) acts.change(card)
  }

  useKeys(
    {
      ...(card && { Space: goOn, Enter: goOn, t: toggleTyping }),
      ...(card && !answered && { 'Shift+Enter': showUnmarked }),
      ...(answered &&
        Object.fromEntries(Object.entries(RATING_KEYS).map(([key, rating]) => [key, () => rate(rating)]))),
      ...(card && {
        e: () => setOpened('edit'),
        i: () => setOpened('info'),
        o: () => router.push(optionsHref(locale, card.deckId)),
        v: recorder.press,
        '*': () => act(markingOf(card)),
        ...Object.fromEntries(CARD_ACTS.map(each => [each.key, () => act(each.act, each.siblings)])),
      }),
      ...sayKeys,
      ...(box.isOver && { Space: resume, Enter: resume }),
      u: undo,
      '?': () => setHelpShown(true),
      Escape: () => router.push(placeHref(locale, 'today')),
    },
    { enabled: !helpShown && !opened },
  )
  useUndoKey(undo, !helpShown && !opened)
  useFlagKeys(flag => card && act(flaggingOf(card, flag)), card !== null && !helpShown && !opened)
  const atQuestion = lang === null && card?.kind !== 'order' ? showUnmarked : () => {}
  useSwipe(
    main,
    card && {
      onTap: () => !answered && atQuestion(),
      onLeft: () => (answered ? rate('again') : undefined),
      onRight: () => (answered ? rate('good') : undefined),
    },
  )
  useTop(`${card?.id} ${state.shownAt} ${state.side}`)
  useRefusalsTold(state.refused)
  useLeechesTold(state.leeches)
  /** From the menu back to where the answer is given. */
  const backToCard = () => {
    const question = answered ? null : field.current
    const place = question ?? main.current?.querySelector('h1')
    place?.focus({ preventScroll: true })
  }

  return (
    <div className="review">
      <ReviewBar
        locale={locale}
        progress={progressOf(state)}
        deckName={deckName ?? card?.deckName ?? null}
        last={undoesEdit ? edits.last.name : last && stepName(last)}
        minutesLeft={state.current ? minutesLeft : null}
        typing={card ? typing : null}
        onUndo={undo}
        onTyping={toggleTyping}
        onHelp={() => setHelpShown(true)}
      >
        {card && say && (
          <button
            type="button"
            className="tool"
            onClick={say}
            aria-label={t('aloud.say')}
            title={t('aloud.say')}
            aria-keyshortcuts="r F5"
          >
            <Icon name="listen" />
            <kbd>R</kbd>
          </button>
        )}
        {card && (
          <CardMenu
            locale={locale}
            card={card}
            choices={{ aloud, onAloud: readsAloud, minutes: box.minutes, onMinutes: box.choose }}
            onAct={act}
            canMove={otherThan(card, decks).length > 0}
            onAsk={setOpened}
            onRecord={recorder.press}
            onHelp={() => setHelpShown(true)}
            onChosen={backToCard}
          />
        )}
      </ReviewBar>
      <main id="content" tabIndex={-1} ref={main} data-side={card ? state.side : undefined}>
        <WaitingLine count={waiting} />
        {session.practice && <PracticeLine />}
        {card && <CardState card={card} recording={recorder.recording} />}
        {card && !answered && (
          <QuestionSide
            key={`${card.id} ${state.shownAt}`}
            card={card}
            draft={draftOf(session, card)}
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
        {box.isOver && state.current && (
          <TimeUp locale={locale} minutes={box.minutes} done={summarise(state).cards} onGoOn={resume} />
        )}
        {!state.current && (
          <SessionEnd
            locale={locale}
            phase={phaseOf(state)}
            summary={summarise(state)}
            refused={state.refused}
            hasCards={session.hasCards}
            inDeck={deckName !== null}
            practice={session.practice === true}
            now={state.now}
          />
        )}
        {answered && <SwipeHints />}
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
      {card && (
        <CardDialogs
          locale={locale}
          card={card}
          decks={decks}
          opened={opened}
          onClose={() => setOpened(null)}
          onAct={act}
          onEdited={edited}
        />
      )}
      <KeysHelp open={helpShown} onClose={() => setHelpShown(false)} />
    </div>
  )
}

/** The card as it is in another deck. */
const movedTo = (card: SessionCard, deckId: string, decks: readonly Deck[]): SessionCard => ({
  ...card,
  deckId,
  deckName: decks.find(({ id }) => id === deckId)?.name ?? card.deckName,
})
