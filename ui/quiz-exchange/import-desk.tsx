'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useRef, useState } from 'react'
import type { QuizRead } from '#core/quizzes/exchange/outcome.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { useDrop } from '../import/use-drop.ts'
import { errorText } from '../kit/error-text.ts'
import { Field } from '../kit/field.tsx'
import { FileChoice } from '../kit/file-choice.tsx'
import { fileSentence } from './fault-text.ts'
import { ImportPreview } from './import-preview.tsx'

type Failure = { ok: false; code: string; line?: number | null }
type Good = Extract<QuizRead, { ok: true }>

/** A file is chosen and read; what was read is shown, and kept at a press. The file stays in the page until then. */
export function ImportDesk({ locale }: { locale: Locale }) {
  const { t } = useT('quiz-exchange')
  const router = useRouter()
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<Good | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  const take = async (files: FileList | null) => {
    const chosen = files?.[0]
    if (!chosen || isBusy) return
    setBusy(true)
    setFile(chosen)
    setRead(null)
    setFailure(null)
    const answer = await send<Good>(chosen, {})
    setBusy(false)
    if (answer.ok) setRead(answer)
    else setFailure(answer)
    if (chooser.current) chooser.current.value = '' // the same file, put right, can be chosen again
  }
  const keep = async (name: string) => {
    if (!file || isBusy) return
    setBusy(true)
    setFailure(null)
    const answer = await send<{ ok: true; quizId: string }>(file, { name, keep: '1' })
    if (answer.ok) return router.push(placeHref(locale, 'quiz', answer.quizId))
    setBusy(false)
    setFailure(answer)
  }
  const over = useDrop(take)
  return (
    <>
      <Field label={t('import.file')} note={t('import.fileNote')}>
        {control => (
          <FileChoice
            {...control}
            ref={chooser}
            accept=".xml,.txt,.gift,.csv,.tsv,text/xml,text/plain,text/csv"
            onChange={event => take(event.currentTarget.files)}
            word={t(file ? 'import.another' : 'import.choose')}
            status={isBusy && !read ? t('import.reading') : file?.name}
          />
        )}
      </Field>
      {failure && <FailureLine failure={failure} />}
      {file && read && (
        <ImportPreview
          key={file.name + file.lastModified}
          file={file.name}
          read={read}
          busy={isBusy}
          onKeep={keep}
        />
      )}
      {over && <p className="drop-here serif">{t('import.drop')}</p>}
    </>
  )
}

/** What is wrong with the file, and in which line of it. */
function FailureLine({ failure }: { failure: Failure }) {
  const { t } = useT('quiz-exchange')
  const { t: tError } = useT('errors')
  const sentence = fileSentence(failure.code)
  return (
    <p className="wrong" role="alert">
      {failure.line && t('import.line', { line: failure.line })}{' '}
      {sentence ? t(sentence) : errorText(tError, failure)}
    </p>
  )
}

async function send<D extends { ok: true }>(
  file: File,
  fields: Record<string, string>,
): Promise<D | Failure> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('file', file)
  try {
    const response = await fetch('/api/quizzes/import', { method: 'POST', body })
    return (await response.json()) as D | Failure
  } catch {
    return { ok: false, code: 'not-saved' }
  }
}
