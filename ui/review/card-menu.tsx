import Link from 'next/link'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { type CardAct, FLAGS } from '#core/cards/card-acts.ts'
import type { SessionCard } from '#core/cards/session.ts'
import type { Locale } from '#i18n/config.ts'
import { optionsHref } from '../cards/deck-href.ts'
import { Icon } from '../kit/icon.tsx'
import { Popover } from '../kit/popover.tsx'
import { CARD_ACTS, flaggingOf, markingOf } from './session-acts.ts'
import { SessionChoices, type SessionChoicesProps } from './session-choices.tsx'

/** What can be done with the card on the desk, by pointer and touch, and how the session goes. */
export function CardMenu({
  locale,
  card,
  choices,
  onAct,
  onEdit,
  onInfo,
  onRecord,
  onHelp,
}: {
  locale: Locale
  card: SessionCard
  choices: SessionChoicesProps
  onAct: (act: CardAct, siblings?: boolean) => void
  onEdit: () => void
  onInfo: () => void
  onRecord: () => void
  onHelp: () => void
}) {
  const { t } = useT('review')
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
          <div
            className="items"
            onClick={event => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
          >
            <Item hint="E" onPress={onEdit}>
              {t('act.edit')}
            </Item>
            <Item hint="I" onPress={onInfo}>
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
                aria-label={t('flagged', { flag })}
                onClick={() => onAct(flaggingOf(card, flag))}
              >
                {flag}
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
  hint: string
  pressed?: boolean
  onPress: () => void
  children: string
}) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}>
      {children} <kbd>{hint}</kbd>
    </button>
  )
}
