'use client'
import { useT } from 'next-i18next/client'
import type { ReactNode } from 'react'
import { Icon } from '../kit/icon.tsx'
import type { Editor, EditorState } from './editor.ts'
import type { OperationName } from './operations.ts'
import type { KeyActs } from './use-editor-keys.ts'

const GROUPS = [
  {
    name: 'groups.pair',
    tools: [
      { run: 'check', says: 'tools.check', key: 'Space' },
      { run: 'mergeUp', says: 'tools.mergeUp', key: '⌫' },
      { run: 'mergeDown', says: 'tools.mergeDown', key: 'M' },
      { run: 'split', says: 'tools.split', key: 'S' },
      { run: 'separate', says: 'tools.separate', key: 'I' },
    ],
  },
  {
    name: 'groups.sentence',
    tools: [
      { run: 'shiftUp', says: 'tools.shiftUp', key: 'U' },
      { run: 'shiftDown', says: 'tools.shiftDown', key: 'D' },
      { run: 'cut', says: 'tools.cut', key: 'X' },
      { run: 'join', says: 'tools.join', key: 'G' },
    ],
  },
  {
    name: 'groups.side',
    tools: [
      { run: 'moveUp', says: 'tools.moveUp', key: '[' },
      { run: 'moveDown', says: 'tools.moveDown', key: ']' },
    ],
  },
] as const satisfies readonly {
  name: string
  tools: readonly { run: OperationName | 'cut'; says: string; key: string }[]
}[]

/** Every operation as a word, with its key: above the pairs, or on a phone under the thumb. */
export function ToolBar({ editor, state, acts }: { editor: Editor; state: EditorState; acts: KeyActs }) {
  const { t } = useT('alignment')
  const isChecked = state.pairs[state.cursor.pair]?.checked ?? false
  return (
    <div className="alignment-tools" role="toolbar" aria-label={t('tools.label')}>
      {GROUPS.map(({ name, tools }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
        <div className="group" role="group" aria-label={t(name)} key={name}>
          <span className="name" aria-hidden="true">
            {t(name)}
          </span>
          {tools.map(({ run, says, key }) => (
            <Tool
              key={run}
              hint={key === 'Space' ? t('keys.space') : key}
              pressed={run === 'check' ? isChecked : undefined}
              onPress={() => (run === 'cut' ? acts.cut() : editor.run(run))}
            >
              {t(says)}
            </Tool>
          ))}
        </div>
      ))}
      <div className="group last">
        <Tool hint="R" onPress={() => void editor.realign()}>
          {state.aligning ? t('tools.aligning') : t('tools.realign')}
        </Tool>
        <Tool hint="E" onPress={acts.english}>
          {t('tools.english')}
        </Tool>
      </div>
      <Doubts editor={editor} state={state} />
    </div>
  )
}

function Doubts({ editor, state }: { editor: Editor; state: EditorState }) {
  const { t } = useT('alignment')
  const count = state.doubts.length
  return (
    <div className="group doubts">
      <span className="count num">{count > 0 ? t('doubts', { count }) : t('noneDoubtful')}</span>
      {count > 0 && (
        <>
          <Tool hint="B" label={t('previousDoubt')} onPress={() => editor.goToDoubt(-1)}>
            <Icon name="back" />
          </Tool>
          <Tool hint="N" label={t('nextDoubt')} onPress={() => editor.goToDoubt(1)}>
            <Icon name="forward" />
          </Tool>
        </>
      )}
    </div>
  )
}

function Tool({
  hint,
  label,
  pressed,
  onPress,
  children,
}: {
  hint: string
  label?: string
  pressed?: boolean | undefined
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className="operation"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children}
      <kbd>{hint}</kbd>
    </button>
  )
}
