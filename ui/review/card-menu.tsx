import Link from 'next/link'
import { useT } from 'next-i18next/client'
import { type MouseEvent, useState } from 'react'
import { type CardAct, FLAGS } from '#core/cards/card-acts.ts'
import type { SessionCard } from '#core/cards/session.ts'
import type { Locale } from '#i18n/config.ts'
import { optionsHref } from '../cards/deck-href.ts'
import { Icon } from '../kit/icon.tsx'
import { Popover } from '../kit/popover.tsx'
import { FlagIcon, useFlagNames } from '../notes/flag-mark.tsx'
import type { Opened } from './card-dialogs.tsx'
import { CARD_ACTS, flaggingOf, markingOf } from './session-acts.ts'
import { SessionChoices, type SessionChoicesProps } from './session-choices.tsx'

/** What can be done with the card on the desk, by pointer and touch, and how the session goes. */
export function CardMenu({
  locale,
  card,
  choices,
  onAct,
  canMove,
  onAsk,
  onRecord,
  onHelp,
  onChosen,
}: {
  locale: Locale
  card: SessionCard
  choices: SessionChoicesProps
  onAct: (act: CardAct, siblings?: boolean) => void
  /** Whether there is another deck. */
  canMove: boolean
  onAsk: (what: Opened) => void
  onRecord: () => void
  onHelp: () => void
  /** Something was chosen, and the menu is closed. */
  onChosen: () => void
}) {
  const { t } = useT('review')
  const closed = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
    onChosen()
  }
  const flagName = useFlagNames()
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      label={t('menu')}
      trigger={<Icon name="acts" />}
      panelClass="popover card-menu"
      onOpen={() => setOpened(true)}
    >
      {opened && (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: its buttons are pressed, by key too */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a button is a click */}
          <div className="items" onClick={closed}>
            <Item hint="E" onPress={() => onAsk('edit')}>
              {t('act.edit')}
            </Item>
            <Item hint="I" onPress={() => onAsk('info')}>
              {t('act.info')}
            </Item>
            <Item hint="*" onPress={() => onAct(markingOf(card))} pressed={card.marked}>
              {t('act.mark')}
            </Item>
            {CARD_ACTS.map(({ key, name, act, siblings }) => (
              <Item key={key} hint={key} onPress={() => onAct(act, siblings)}>
                {t(name)}
              </Item>
            ))}
            {card.state !== 'new' && (
              <>
                <Item onPress={() => onAsk('due')}>{t('act.setDue')}</Item>
                <Item onPress={() => onAct({ kind: 'reset' })}>{t('act.reset')}</Item>
              </>
            )}
            {canMove && <Item onPress={() => onAsk('move')}>{t('act.move')}</Item>}
            <Item hint="V" onPress={onRecord}>
              {t('act.record')}
            </Item>
            <Link href={optionsHref(locale, card.deckId)} prefetch={false}>
              {t('act.options')} <kbd>O</kbd>
            </Link>
            <Item hint="?" onPress={onHelp}>
              {t('keys.title')}
            </Item>
          </div>
          <fieldset className="flags">
            <legend>{t('act.flag')}</legend>
            {FLAGS.slice(1).map(flag => (
              <button
                type="button"
                key={flag}
                className="num"
                aria-pressed={card.flag === flag}
                title={flagName(flag)}
                onClick={event => {
                  onAct(flaggingOf(card, flag))
                  closed(event)
                }}
              >
                <FlagIcon flag={flag} />
                <span className="sr-only">{flagName(flag)}</span> {flag}
              </button>
            ))}
          </fieldset>
          <SessionChoices {...choices} />
        </>
      )}
    </Popover>
  )
}

function Item({
  hint,
  pressed,
  onPress,
  children,
}: {
  hint?: string
  pressed?: boolean
  onPress: () => void
  children: string
}) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}>
      {children} {hint && <kbd>{hint}</kbd>}
    </button>
  )
}
