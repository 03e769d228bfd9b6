'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ENGLISH_ORIGINS, type EnglishOrigin } from '#core/formats/draft.ts'
import { ENCODINGS } from '#core/formats/encoding.ts'
import { Word } from '../kit/act.tsx'
import { Choice } from '../kit/choice.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Field } from '../kit/field.tsx'
import type { ImportView, PreviewChoices } from './types.ts'

/** What is known of a text, to be put right; how its files are read; and the act. */
export function DraftForm({
  view,
  draft,
  adding,
  canAdd,
  onAdd,
  onEncoding,
  onDiscard,
  children,
}: {
  view: ImportView
  draft: NonNullable<ImportView['draft']>
  adding: boolean
  canAdd: boolean
  onAdd: (choices: Omit<PreviewChoices, 'turned'>) => void
  onEncoding: (choice: { position: number; encoding: string | null }) => void
  onDiscard: () => void
  children: ReactNode
}) {
  const { t } = useT('import')
  const [asking, setAsking] = useState(false)
  const { proposed } = draft
  const hasEnglish = draft.languages.includes('en')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    onAdd({
      title: said('title'),
      titleEn: said('titleEn'),
      publisher: said('publisher'),
      author: said('author'),
      place: said('place'),
      date: said('date'),
      origin: (said('origin') || 'person') as EnglishOrigin,
      by: said('by'),
    })
  }
  return (
    <form className="draft-form" onSubmit={send}>
      {!draft.target && (
        <Line
          name="title"
          label={t('field.title')}
          value={proposed.title ?? firstLine(view)}
          lang="zh-Hans"
        />
      )}
      {hasEnglish && <Line name="titleEn" label={t('field.titleEn')} value={proposed.titleEn} lang="en" />}
      {!draft.target && (
        <>
          <Line name="publisher" label={t('field.publisher')} value={proposed.publisher} lang="zh-Hans" />
          <Line name="author" label={t('field.author')} value={proposed.author} lang="zh-Hans" />
          <Line name="place" label={t('field.place')} value={proposed.place} lang="zh-Hans" />
          <Line name="date" label={t('field.date')} value={proposed.date} note={t('field.dateNote')} />
        </>
      )}
      {hasEnglish && (
        <>
          <Choice
            legend={t('field.origin')}
            name="origin"
            value="person"
            options={ENGLISH_ORIGINS.map(value => ({ value, label: t(ORIGINS[value]) }))}
          />
          <Line name="by" label={t('field.by')} value={null} />
        </>
      )}
      {view.files.map((file, at) => {
        const read = draft.files[at]
        return (
          read?.encoding &&
          file.name !== '' && (
            <Field key={file.position} label={t('field.encoding', { file: file.name })}>
              {control => (
                <select
                  {...control}
                  className="input"
                  value={file.encoding ?? ''}
                  onChange={event =>
                    onEncoding({ position: file.position, encoding: event.currentTarget.value || null })
                  }
                >
                  <option value="">{t('field.guessed', { encoding: read.encoding })}</option>
                  {ENCODINGS.map(encoding => (
                    <option key={encoding} value={encoding}>
                      {encoding}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )
        )
      })}
      <div className="acts">
        <button type="submit" className="act" disabled={adding || !canAdd}>
          {adding ? t('adding') : t('add')}
        </button>
        <Word onClick={() => setAsking(true)}>{t('discard')}</Word>
      </div>
      {children}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('discardAsk')}>
        <div className="acts">
          <button type="button" className="act" onClick={onDiscard}>
            {t('discard')}
          </button>
          <Word onClick={() => setAsking(false)}>{t('discardNo')}</Word>
        </div>
      </Dialog>
    </form>
  )
}

const ORIGINS = { official: 'origin.official', person: 'origin.person', machine: 'origin.machine' } as const

/** What a text without a headline may be called. */
const firstLine = ({ blocks }: ImportView) =>
  blocks.find(({ language, dropped }) => language === 'zh' && dropped === null)?.text.slice(0, 40) ?? null

function Line({
  name,
  label,
  value,
  note,
  lang,
}: {
  name: string
  label: string
  value: string | null
  note?: string
  lang?: string
}) {
  return (
    <Field label={label} note={note}>
      {control => (
        <input
          {...control}
          className="input"
          name={name}
          lang={lang}
          defaultValue={value ?? ''}
          maxLength={300}
        />
      )}
    </Field>
  )
}
