'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import type { QuizRead } from '#core/quizzes/exchange/outcome.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { useDrop } from '../import/use-drop.ts'
import { errorText } from '../kit/error-text.ts'
import { Field } from '../kit/field.tsx'
import { FileChoice } from '../kit/file-choice.tsx'
import { type FileFailure, useReadFile } from '../kit/use-read-file.ts'
import { fileSentence } from './fault-text.ts'
import { ImportPreview } from './import-preview.tsx'

type Good = Extract<QuizRead, { ok: true }>

/** A file is chosen and read; what was read is shown, and kept at a press. The file stays in the page until then. */
export function ImportDesk({ locale }: { locale: Locale }) {
  const { t } = useT('quiz-exchange')
  const router = useRouter()
  const { chooser, file, read, failure, isBusy, take, ...reading } = useReadFile<
    Good,
    { ok: true; quizId: string }
  >('/api/quizzes/import')
  const keep = async (name: string) => {
    const kept = await reading.keep(name)
    if (kept) router.push(placeHref(locale, 'quiz', kept.quizId))
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
function FailureLine({ failure }: { failure: FileFailure }) {
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
