'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, useId, useState } from 'react'
import { Word } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { useChange } from '../kit/use-change.ts'
import type { MenuText, ShelfActions } from './types.ts'

/** The longest name that a tag may have. */
const MAX_LENGTH = 60

/** The tags of a text: a name is typed or picked from those that are in use; every change is saved at once. */
export function TagDialog({
  open,
  onClose,
  text,
  tags,
  actions,
}: {
  open: boolean
  onClose: () => void
  text: MenuText
  tags: readonly string[]
  actions: Pick<ShelfActions, 'tag'>
}) {
  const { t } = useT('shelf')
  const change = useChange(t('undo'))
  const list = useId()
  const [names, setNames] = useState(text.tags)
  const put = async (next: string[]) => {
    setNames(next)
    if (!(await change(actions.tag(text.id, next)))) setNames(names)
  }
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = String(new FormData(form).get('tag'))
    const added = typed.split(/[,，、;；]/).map(name => name.trim())
    form.reset()
    const next = [...new Set([...names, ...added])].filter(name => name !== '')
    if (next.length > names.length) void put(next)
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('tags.title', { title: text.title })}>
      {names.length > 0 && (
        <ul className="tags chosen">
          {names.map(name => (
            <li key={name}>
              <button
                type="button"
                aria-label={t('tags.remove', { name })}
                onClick={() => put(names.filter(other => other !== name))}
              >
                {name}
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="name-form" onSubmit={add}>
        <input
          className="input"
          name="tag"
          list={list}
          aria-label={t('tags.label')}
          placeholder={t('tags.label')}
          maxLength={MAX_LENGTH}
          autoComplete="off"
        />
        <Word type="submit">{t('tags.add')}</Word>
        <datalist id={list}>
          {tags
            .filter(tag => !names.includes(tag))
            .map(tag => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </form>
      <div className="acts">
        <button type="button" className="act" onClick={onClose}>
          {t('tags.done')}
        </button>
      </div>
    </Dialog>
  )
}
