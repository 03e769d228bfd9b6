import { useT } from 'next-i18next/client'
import { Icon } from '../kit/icon.tsx'
import type { Editor, EditorState } from './editor.ts'
import { Tool } from './tool.tsx'

/** How many pairs are doubtful, and the way from one to the next. */
export function Doubts({ editor, state }: { editor: Editor; state: EditorState }) {
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
