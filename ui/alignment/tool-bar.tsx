'use client'
import { useT } from 'next-i18next/client'
import { Doubts } from './doubts.tsx'
import type { Editor, EditorState } from './editor.ts'
import type { OperationName } from './operations.ts'
import { Tool } from './tool.tsx'
import type { KeyActs } from './use-editor-keys.ts'

const GROUPS = [
  {
    name: 'groups.pair',
    tools: [
      { run: 'check', says: 'tools.check', tells: 'keys.check', key: 'Space' },
      { run: 'mergeUp', says: 'tools.mergeUp', tells: 'keys.mergeUp', key: '⌫' },
      { run: 'mergeDown', says: 'tools.mergeDown', tells: 'keys.mergeDown', key: 'M' },
      { run: 'split', says: 'tools.split', tells: 'keys.split', key: 'S' },
      { run: 'separate', says: 'tools.separate', tells: 'keys.separate', key: 'I' },
    ],
  },
  {
    name: 'groups.sentence',
    tools: [
      { run: 'shiftUp', says: 'tools.shiftUp', tells: 'keys.shift', key: 'U' },
      { run: 'shiftDown', says: 'tools.shiftDown', tells: 'keys.shift', key: 'D' },
      { run: 'cut', says: 'tools.cut', tells: 'keys.cut', key: 'X' },
      { run: 'join', says: 'tools.join', tells: 'keys.join', key: 'G' },
    ],
  },
  {
    name: 'groups.side',
    tools: [
      { run: 'moveUp', says: 'tools.moveUp', tells: 'keys.moveAll', key: '[' },
      { run: 'moveDown', says: 'tools.moveDown', tells: 'keys.moveAll', key: ']' },
    ],
  },
] as const satisfies readonly {
  name: string
  tools: readonly { run: OperationName | 'cut'; says: string; tells: string; key: string }[]
}[]

/** Every operation as a word, with its key: above the pairs, or on a phone under the thumb, where the doubts are too. */
export function ToolBar({
  editor,
  state,
  acts,
  phone,
}: {
  editor: Editor
  state: EditorState
  acts: KeyActs
  phone: boolean
}) {
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
          {tools.map(({ run, says, tells, key }) => (
            <Tool
              key={run}
              hint={key === 'Space' ? t('keys.space') : key}
              title={t(tells)}
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
      {phone && <Doubts editor={editor} state={state} />}
    </div>
  )
}
