'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, useState } from 'react'
import { LEVELS } from '#core/reading/word-levels.ts'
import type { Locale } from '#i18n/config.ts'
import { Word } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'
import { useChange } from '../kit/use-change.ts'
import type { WordActions } from './types.ts'

/** Says of the commonest words that all are known, at one press, and takes it back at another. */
export function KnownLevel({
  locale,
  named,
  actions,
}: {
  locale: Locale
  /** Whether levels of frequency are called such: not beside those of a list. */
  named: boolean
  actions: Pick<WordActions, 'knowLevel' | 'forgetLevel'>
}) {
  const { t } = useT('shelf')
  const change = useChange(t('undo'))
  const [saving, setSaving] = useState(false)
  const figure = (count: number) => new Intl.NumberFormat(locale).format(count)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const level = Number(new FormData(event.currentTarget).get('level'))
    setSaving(true)
    await change(actions.knowLevel(level), {
      says: ({ words }) => t('level.done', { count: words, figure: figure(words) }),
      undo: ({ at }) => actions.forgetLevel(at),
    })
    setSaving(false)
  }
  return (
    <form className="known-level" onSubmit={send}>
      <span className="picker">
        <select name="level" aria-label={t('level.label')} defaultValue={3}>
          {LEVELS.map((words, at) => (
            <option key={words} value={at + 1}>
              {named
                ? t('level.upTo', { level: at + 1, words: figure(words) })
                : t('level.mostFrequent', { words: figure(words) })}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <Word type="submit" disabled={saving}>
        {saving ? t('level.saving') : t('level.act')}
      </Word>
    </form>
  )
}
