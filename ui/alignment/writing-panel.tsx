'use client'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Side } from '#core/alignment/edit.ts'
import type { Locale } from '#i18n/config.ts'
import { Act, Word } from '../kit/act.tsx'
import { isComposing } from '../kit/composing.ts'
import { FormerTexts } from './former-texts.tsx'
import type { TextVersions } from './types.ts'
import { draftOf, keepDraft } from './written-draft.ts'

const LABELS = { zh: 'english.chinese', en: 'english.label' } as const

type Props = {
  locale: Locale
  pairId: string
  side: Side
  /** It as it is. */
  text: string
  /** What it is by, and was before. */
  load: () => Promise<({ ok: true } & TextVersions) | { ok: false; code: string }>
  /** Takes what was written; also what is brought back. */
  onSave: (text: string) => void
  onClose: () => void
  /** It has grown to its height; by itself it scrolls into sight. */
  onShown?: () => void
}

/**
 * One side of a pair, to be written or corrected: Ctrl Enter saves, Escape leaves and keeps what was typed as a draft. Under
 * it what it was before, each to be brought back. Needs messages of `alignment`.
 */
export function WritingPanel({ locale, pairId, side, text, load, onSave, onClose, onShown }: Props) {
  const { t } = useT('alignment')
  const [draft] = useState(() => draftOf(pairId, side))
  const [typed, setTyped] = useState(draft ?? text)
  const [wasTypedIn, setTypedIn] = useState(draft !== null)
  const field = useRef<HTMLTextAreaElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    const end = field.current?.value.length ?? 0
    field.current?.focus()
    field.current?.setSelectionRange(end, end)
  }, [])
  const write = (value: string) => {
    setTyped(value)
    setTypedIn(true)
    keepDraft(pairId, side, value === text ? null : value)
  }
  const save = (value: string) => {
    keepDraft(pairId, side, null)
    onSave(value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(typed)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and Ctrl Enter hold for all that is inside
    <div ref={panel} className="writing-panel" data-typed={wasTypedIn || undefined} onKeyDown={onKeyDown}>
      <label className="sr-only" htmlFor={id}>
        {t(LABELS[side])}
      </label>
      <textarea
        id={id}
        ref={field}
        className={side === 'en' ? 'writing serif' : 'writing'}
        lang={side === 'en' ? 'en' : 'zh-Hans'}
        value={typed}
        onChange={event => write(event.target.value)}
      />
      {draft !== null && typed !== text && (
        <p className="note">
          {t('english.draft')}{' '}
          <button type="button" className="link" onClick={() => write(text)}>
            {t('english.discard')}
          </button>
        </p>
      )}
      <div className="acts">
        <Act onClick={() => save(typed)} hint="Ctrl Enter">
          {t('english.save')}
        </Act>
        <Word onClick={onClose} hint="Esc">
          {t('english.close')}
        </Word>
      </div>
      <FormerTexts
        locale={locale}
        side={side}
        load={load}
        onShown={onShown ?? (() => panel.current?.scrollIntoView({ block: 'nearest' }))}
        onRevert={save}
      />
    </div>
  )
}
