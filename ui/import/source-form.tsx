'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { type FormEvent, useRef, useState } from 'react'
import type { Locale } from '#i18n/config.ts'
import { errorText } from '../kit/error-text.ts'
import { Field } from '../kit/field.tsx'
import { FileChoice } from '../kit/file-choice.tsx'
import { hasImportSentence, importSentence } from './import-error.ts'
import { useDrop } from './use-drop.ts'

/** Three ways in, one form: pasted, as files, from an address. Without script it is sent as any form. */
export function SourceForm({
  locale,
  code,
  target,
}: {
  locale: Locale
  code: string | null
  target: string | null
}) {
  const { t } = useT('import')
  const { t: tError } = useT('errors')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const [refusal, setRefusal] = useState<{ code: string; at?: string } | null>(code ? { code } : null)
  const [sending, setSending] = useState(false)
  const [names, setNames] = useState<string[]>([])

  const send = async () => {
    if (!form.current || sending) return
    setSending(true)
    const answer = await post(new FormData(form.current))
    if (answer.ok) return router.push(`/${locale}/library/new/${answer.importId}`)
    setSending(false)
    setRefusal(answer)
  }
  const take = (files: FileList) => {
    if (!chooser.current) return
    chooser.current.files = files
    setNames([...files].map(({ name }) => name))
    setRefusal(null)
  }
  const over = useDrop(take)
  const wrong = refusal && (
    <p className="wrong" role="alert">
      {refusal.at && t('where', { at: refusal.at })}{' '}
      {hasImportSentence(refusal.code) ? t(importSentence(refusal.code)) : errorText(tError, refusal)}
    </p>
  )
  return (
    <form
      ref={form}
      className="source-form"
      action="/api/imports"
      method="post"
      encType="multipart/form-data"
      data-over={over ? '' : undefined}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
      }}
    >
      <input type="hidden" name="locale" value={locale} />
      {target && <input type="hidden" name="target" value={target} />}
      <div className={target ? 'one-text' : 'two-texts'}>
        {!target && <Pasted name="original" lang="zh-Hans" label={t('original')} hint={t('originalHint')} />}
        <Pasted
          name="translation"
          lang="en"
          label={t('translation')}
          hint={target ? t('originalHint') : t('translationHint')}
        />
      </div>
      <Field label={t('files')} note={t('filesNote')}>
        {control => (
          <FileChoice
            {...control}
            ref={chooser}
            name="files"
            multiple
            onChange={event => take(event.currentTarget.files ?? new DataTransfer().files)}
            word={t('choose')}
            status={names.join(', ')}
          />
        )}
      </Field>
      <Field label={t('address')}>
        {control => (
          <input
            {...control}
            className="input"
            type="url"
            name="address"
            inputMode="url"
            placeholder="https://"
          />
        )}
      </Field>
      <div className="acts">
        <button type="submit" className="act" disabled={sending}>
          {sending ? t('sending') : t('read')}
        </button>
        {wrong}
      </div>
      {over && <p className="drop-here serif">{t('dropHere')}</p>}
    </form>
  )
}

function Pasted({ name, lang, label, hint }: { name: string; lang: string; label: string; hint: string }) {
  return (
    <label className="pasted">
      <span>{label}</span>
      <textarea name={name} lang={lang} placeholder={hint} spellCheck={false} />
    </label>
  )
}

type Answer = { ok: true; importId: string } | { ok: false; code: string; at?: string }

async function post(body: FormData): Promise<Answer> {
  try {
    const response = await fetch('/api/imports', {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    })
    return (await response.json()) as Answer
  } catch {
    return { ok: false, code: 'server-away' }
  }
}
