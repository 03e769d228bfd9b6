'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { type CardAct, FLAGS } from '#core/cards/card-acts.ts'
import { DaysInput } from '../cards/days-input.tsx'
import { Word } from '../kit/act.tsx'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { PickOne } from '../kit/pick-one.tsx'
import { useKeys } from '../kit/use-keys.ts'
import { useFlagNames } from '../notes/flag-mark.tsx'
import { useFlagKeys } from '../notes/use-flag-keys.ts'

type Asked = 'tag' | 'untag' | 'set-due'

/** What can be done to the cards that are selected. */
export function ActsBar({
  count,
  decks,
  onAct,
  onNone,
}: {
  count: number
  decks: { id: string; name: string }[]
  onAct: (act: CardAct) => void
  onNone: () => void
}) {
  const { t } = useT('browse')
  const flagName = useFlagNames()
  const [asked, setAsked] = useState<Asked | null>(null)
  useFlagKeys(flag => onAct({ kind: 'flag', flag }), count > 0)
  useKeys(
    {
      '@': () => onAct({ kind: 'suspend' }),
      '-': () => onAct({ kind: 'bury' }),
      t: () => setAsked('tag'),
      Delete: () => onAct({ kind: 'delete' }),
    },
    { enabled: count > 0 },
  )
  const act = (kind: 'suspend' | 'unsuspend' | 'bury' | 'unbury' | 'reset' | 'delete') => () =>
    onAct({ kind })
  return (
    <div className="acts-bar" role="toolbar" aria-label={t('acts')} hidden={count === 0}>
      <b className="num">{t('selected', { count })}</b>
      <Word onClick={act('suspend')} hint="@">
        {t('act.suspend')}
      </Word>
      <Word onClick={act('unsuspend')}>{t('act.unsuspend')}</Word>
      <Word onClick={act('bury')} hint="-">
        {t('act.bury')}
      </Word>
      <Word onClick={act('unbury')}>{t('act.unbury')}</Word>
      <PickOne
        label={t('act.flag')}
        options={FLAGS.map(flag => [String(flag), flagName(flag)])}
        onPick={flag => onAct({ kind: 'flag', flag: Number(flag) })}
      />
      <PickOne
        label={t('act.move')}
        options={decks.map(({ id, name }) => [id, name])}
        onPick={deckId => onAct({ kind: 'move', deckId })}
      />
      <Word onClick={() => setAsked('tag')} hint="t">
        {t('act.tag')}
      </Word>
      <Word onClick={() => setAsked('untag')}>{t('act.untag')}</Word>
      <Word onClick={() => setAsked('set-due')}>{t('act.setDue')}</Word>
      <Word onClick={act('reset')}>{t('act.reset')}</Word>
      <Word onClick={() => onAct({ kind: 'leech', leech: false })}>{t('act.noLeech')}</Word>
      <Word onClick={act('delete')} hint="Del">
        {t('act.delete')}
      </Word>
      <Word onClick={onNone}>{t('act.none')}</Word>
      <AskAct asked={asked} onClose={() => setAsked(null)} onAct={onAct} />
    </div>
  )
}

const TITLES = { tag: 'act.tag', untag: 'act.untag', 'set-due': 'act.setDue' } as const

/** Asks for the name of a tag, or in how many days. */
function AskAct({
  asked,
  onClose,
  onAct,
}: {
  asked: Asked | null
  onClose: () => void
  onAct: (act: CardAct) => void
}) {
  const { t } = useT('browse')
  const ofDays = asked === 'set-due'
  const answer = (value: string) =>
    asked && onAct(ofDays ? { kind: asked, days: Number(value) } : { kind: asked, name: value })
  return (
    <AskDialog
      open={asked !== null}
      title={asked ? t(TITLES[asked]) : ''}
      label={t(ofDays ? 'ask.days' : 'ask.tag')}
      {...(ofDays && { note: t('ask.daysNote') })}
      does={t('ask.do')}
      cancel={t('ask.cancel')}
      onAnswer={answer}
      onClose={onClose}
    >
      {control =>
        ofDays ? (
          <DaysInput {...control} min={0} />
        ) : (
          <input {...control} className="input" name="value" maxLength={60} required autoComplete="off" />
        )
      }
    </AskDialog>
  )
}
