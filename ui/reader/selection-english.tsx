'use client'
import { useT } from 'next-i18next/client'
import { type SubmitEvent, useState } from 'react'
import { Act, Word } from '../kit/act.tsx'
import { isComposing } from '../kit/composing.ts'
import { Dialog } from '../kit/dialog.tsx'
import { Field } from '../kit/field.tsx'
import type { SelectionDraft } from './selection-draft.ts'

/** What the text does not tell for sure: the sentence's English, to be cut down to what is selected. */
export function SelectionEnglish({
  draft,
  onSave,
  onClose,
}: {
  draft: SelectionDraft
  onSave: (english: string) => void
  onClose: () => void
}) {
  const { t } = useT('desk')
  const [english, setEnglish] = useState(draft.english)
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (english.trim() !== '') onSave(english)
  }
  return (
    <Dialog open onClose={onClose} title={t('select.title')}>
      <form className="selected-english" onSubmit={save}>
        <p className="selected">
          <span lang="zh-Hans">{draft.zh}</span>{' '}
          <span className="serif" lang="zh-Latn-pinyin">
            {draft.pinyin}
          </span>
        </p>
        <Field label={t('select.english')} note={draft.from === 'sentence' ? t('select.cutDown') : undefined}>
          {control => (
            <textarea
              {...control}
              className="input serif"
              lang="en"
              rows={3}
              required
              maxLength={2000}
              value={english}
              onChange={event => setEnglish(event.target.value)}
              onKeyDown={event => {
                if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return
                event.preventDefault()
                event.currentTarget.form?.requestSubmit()
              }}
            />
          )}
        </Field>
        <div className="acts">
          <Act type="submit">{t('select.keep')}</Act>
          <Word onClick={onClose}>{t('select.cancel')}</Word>
        </div>
      </form>
    </Dialog>
  )
}
