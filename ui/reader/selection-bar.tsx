'use client'
import { useT } from 'next-i18next/client'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Word } from '../kit/act.tsx'
import type { PageText } from './page-text.ts'
import { rangeOf } from './selected.ts'
import type { SelectionDraft } from './selection-draft.ts'
import type { Stretch } from './stretch.ts'

type Props = {
  text: PageText
  stretch: Stretch
  draft: SelectionDraft
  /** While it is pressed the selection must stay. */
  onHold: (holds: boolean) => void
  onKeep: () => void
  onKeepSentence: (() => void) | null
}

/** Beside what is selected: its pinyin, the English it has there, and keeping it. On a phone it lies at the bottom. */
export function SelectionBar({ text, stretch, draft, onHold, onKeep, onKeepSentence }: Props) {
  const { t } = useT('desk')
  const leaf = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (leaf.current) layUnder(leaf.current, rangeOf(text, stretch))
  }, [text, stretch])
  const main = document.querySelector('main')
  if (!main) return null
  const told = draft.from === 'aligned' || draft.from === 'dictionary'
  return createPortal(
    <div
      ref={leaf}
      className="pair-acts selection-bar"
      role="toolbar"
      aria-label={t('select.label', { text: draft.zh })}
      onPointerDown={() => onHold(true)}
      onPointerUp={() => onHold(false)}
      onPointerCancel={() => onHold(false)}
      onMouseDown={event => event.preventDefault()}
    >
      <p role="status">
        <span className="serif" lang="zh-Latn-pinyin">
          {draft.pinyin}
        </span>{' '}
        {told && (
          <span className="serif" lang="en">
            {draft.english}
          </span>
        )}
      </p>
      {draft.noteId ? (
        <span className="note">{t('select.isKept')}</span>
      ) : (
        <Word hint="C" aria-keyshortcuts="c" onClick={onKeep}>
          {t('select.keep')}
        </Word>
      )}
      {onKeepSentence && <Word onClick={onKeepSentence}>{t('select.keepSentence')}</Word>}
    </div>,
    main,
  )
}

const MARGIN = 12

function layUnder(leaf: HTMLElement, range: Range | null): void {
  const line = range && [...range.getClientRects()].at(-1)
  if (!line) return
  const left = Math.max(MARGIN, Math.min(line.right, innerWidth - MARGIN) - leaf.offsetWidth)
  leaf.style.setProperty('--x', `${left + scrollX}px`)
  leaf.style.setProperty('--y', `${line.bottom + scrollY + 6}px`)
}
