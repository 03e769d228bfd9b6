'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, useState } from 'react'
import { type CardAct, FLAGS } from '#core/cards/card-acts.ts'
import { Act, Word } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Field } from '../kit/field.tsx'
import { Icon } from '../kit/icon.tsx'
import { useKeys } from '../kit/use-keys.ts'

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
  const [asked, setAsked] = useState<Asked | null>(null)
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
      <Pick
        label={t('act.flag')}
        options={FLAGS.map(flag => [String(flag), flag === 0 ? t('noFlag') : t('flagged', { flag })])}
        onPick={flag => onAct({ kind: 'flag', flag: Number(flag) })}
      />
      <Pick
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
      <AskDialog asked={asked} onClose={() => setAsked(null)} onAct={onAct} />
    </div>
  )
}

function Pick({
  label,
  options,
  onPick,
}: {
  label: string
  options: [value: string, name: string][]
  onPick: (value: string) => void
}) {
  return (
    <span className="picker">
      <select aria-label={label} value="" onChange={event => onPick(event.target.value)}>
        <option value="" disabled hidden>
          {label}
        </option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}

const TITLES = { tag: 'act.tag', untag: 'act.untag', 'set-due': 'act.setDue' } as const

/** Asks for the name of a tag, or in how many days. */
function AskDialog({
  asked,
  onClose,
  onAct,
}: {
  asked: Asked | null
  onClose: () => void
  onAct: (act: CardAct) => void
}) {
  const { t } = useT('browse')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const value = String(new FormData(event.currentTarget).get('value') ?? '').trim()
    if (value === '' || !asked) return
    onAct(asked === 'set-due' ? { kind: asked, days: Number(value) } : { kind: asked, name: value })
    onClose()
  }
  return (
    <Dialog open={asked !== null} onClose={onClose} title={asked ? t(TITLES[asked]) : ''}>
      <form onSubmit={submit}>
        <Field
          label={asked === 'set-due' ? t('ask.days') : t('ask.tag')}
          note={asked === 'set-due' ? t('ask.daysNote') : undefined}
        >
          {control =>
            asked === 'set-due' ? (
              <input
                {...control}
                className="input short"
                name="value"
                type="number"
                min={0}
                max={36500}
                required
              />
            ) : (
              <input {...control} className="input" name="value" maxLength={60} required autoComplete="off" />
            )
          }
        </Field>
        <div className="acts">
          <Act type="submit">{t('ask.do')}</Act>
          <Word onClick={onClose}>{t('ask.cancel')}</Word>
        </div>
      </form>
    </Dialog>
  )
}
