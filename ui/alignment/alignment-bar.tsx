'use client'
import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { CSSProperties, ReactNode } from 'react'
import { Icon } from '../kit/icon.tsx'
import { Doubts } from './doubts.tsx'
import type { Editor, EditorState } from './editor.ts'

const SAVING = { saved: 'saving.saved', saving: 'saving.saving', away: 'saving.away' } as const

type Frame = { home: ReactNode; lookTool: ReactNode; title: string; readerHref: string }

/** The editor's own bar: where one is, how much is checked, doubtful and saved, undo and redo. */
export function AlignmentBar({
  home,
  lookTool,
  title,
  readerHref,
  children,
}: Frame & { children?: ReactNode }) {
  const { t } = useT('alignment')
  return (
    <header className="bar alignment-bar">
      {home}
      <Link className="back" href={readerHref} prefetch={false}>
        {t('back')}
      </Link>
      <Link className="doc" href={readerHref} prefetch={false} lang="zh-Hans">
        {title}
      </Link>
      <div className="tools push">
        {children}
        {lookTool}
      </div>
    </header>
  )
}

export function BarTools({
  editor,
  state,
  phone,
  onHelp,
}: {
  editor: Editor
  state: EditorState
  phone: boolean
  onHelp: () => void
}) {
  const { t } = useT('alignment')
  const checked = state.pairs.filter(pair => pair.checked).length
  const total = state.pairs.length
  return (
    <>
      <span className="state num" data-saving={state.saving}>
        {t(SAVING[state.saving])}
      </span>
      <span className="state num wide">{t('progress', { checked, total })}</span>
      {!phone && <Doubts editor={editor} state={state} />}
      <button
        type="button"
        className="tool"
        aria-disabled={state.history.done === 0}
        aria-label={t('tools.undo')}
        title={`${t('tools.undo')}  Z`}
        onClick={editor.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="tool"
        aria-disabled={state.history.undone === 0}
        aria-label={t('tools.redo')}
        title={`${t('tools.redo')}  Y`}
        onClick={editor.redo}
      >
        <Icon name="redo" />
      </button>
      <button
        type="button"
        className="tool wide"
        aria-label={t('tools.help')}
        title={`${t('tools.help')}  ?`}
        onClick={onHelp}
      >
        <Icon name="help" />
      </button>
      <span className="progress" style={{ '--read': `${(100 * checked) / total}%` } as CSSProperties} />
    </>
  )
}
