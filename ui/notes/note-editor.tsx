'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, useState } from 'react'
import { NOTE_LIMITS, type NoteText } from '#core/cards/browsed.ts'
import { Act, Word } from '../kit/act.tsx'
import { errorText, type Failure } from '../kit/error-text.ts'
import { Field } from '../kit/field.tsx'
import { showToast } from '../kit/toast.tsx'
import { WordingField } from './wording-field.tsx'

/** A change of the note: `takeBack` writes it as it was, and is the same function that `undone` names once that is done. */
export type NoteChange = { takeBack: () => void } | { undone: () => void }

type Edited = { ok: true; before: NoteText; note: NoteText } | ({ ok: false } & Failure)

/** In which field what is refused stands. */
const FIELDS: Record<string, 'zh' | 'tags'> = { 'zh-empty': 'zh', 'tag-too-long': 'tags' }

/**
 * The words of a note, to be changed: messages of `note` and `errors` must be there. A toast takes the change back.
 * `onSaved` is given the note as it stands, after the change and after it was taken back.
 */
export function NoteEditor({
  noteId,
  note,
  onSaved,
  onCancel,
}: {
  noteId: string
  note: NoteText
  onSaved: (note: NoteText, change: NoteChange) => void
  onCancel?: () => void
}) {
  const { t } = useT('note')
  const { t: tError } = useT('errors')
  const [refused, setRefused] = useState<Failure>()
  const refusedIn = refused && (FIELDS[refused.code] ?? 'form')
  const errorIn = (place: 'zh' | 'tags' | 'form') =>
    refused && refusedIn === place ? { error: errorText(tError, refused) } : {}

  const save = async (text: NoteText) => {
    const edited = await post(noteId, text)
    if (!edited.ok) return setRefused(edited)
    setRefused(undefined)
    const takeBack = () => void undo(edited.before, takeBack)
    onSaved(edited.note, { takeBack })
    showToast({ text: t('saved'), undo: { label: t('undo'), run: takeBack }, lastsMs: 60_000 })
  }
  const undo = async (before: NoteText, undone: () => void) => {
    const edited = await post(noteId, before)
    if (!edited.ok) return showToast({ text: errorText(tError, edited) })
    onSaved(edited.note, { undone })
    showToast({ text: t('undone') })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void save(textOf(new FormData(event.currentTarget)))
  }
  return (
    <form className="note-editor" onSubmit={submit} key={JSON.stringify(note)}>
      <WordingField
        label={t('field.zh')}
        {...errorIn('zh')}
        name="zh"
        lang="zh-Hans"
        maxLength={NOTE_LIMITS.zh}
        defaultValue={note.zh}
      />
      <Field label={t('field.pinyin')}>
        {control => (
          <input
            {...control}
            className="input"
            name="pinyin"
            lang="zh-Latn-pinyin"
            defaultValue={note.pinyin}
            maxLength={NOTE_LIMITS.pinyin}
            autoComplete="off"
          />
        )}
      </Field>
      <WordingField
        label={t('field.english')}
        name="english"
        lang="en"
        maxLength={NOTE_LIMITS.english}
        defaultValue={note.english}
      />
      <Field label={t('field.remark')}>
        {control => (
          <textarea
            {...control}
            className="input"
            name="remark"
            rows={2}
            maxLength={NOTE_LIMITS.remark}
            defaultValue={note.remark}
          />
        )}
      </Field>
      <Field label={t('field.tags')} note={t('field.tagsNote')} {...errorIn('tags')}>
        {control => (
          <input
            {...control}
            className="input"
            name="tags"
            defaultValue={note.tags.join(', ')}
            autoComplete="off"
          />
        )}
      </Field>
      <p role="alert" className="wrong">
        {errorIn('form').error}
      </p>
      <div className="acts">
        <Act type="submit">{t('save')}</Act>
        {onCancel && <Word onClick={onCancel}>{t('cancel')}</Word>}
      </div>
    </form>
  )
}

function textOf(form: FormData): NoteText {
  const value = (name: string) => String(form.get(name) ?? '')
  return {
    ...{ zh: value('zh'), pinyin: value('pinyin'), english: value('english'), remark: value('remark') },
    tags: value('tags')
      .split(/[,，、]/u)
      .map(tag => tag.trim())
      .filter(tag => tag !== ''),
  }
}

async function post(noteId: string, note: NoteText): Promise<Edited> {
  try {
    const answer = await fetch('/api/notes', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ noteId, note }),
    })
    return await answer.json()
  } catch {
    return { ok: false, code: 'server-away' }
  }
}
