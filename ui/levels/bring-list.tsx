'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useRef, useState } from 'react'
import type { LevelListEntry } from '#core/reading/level-list.ts'
import type { Locale } from '#i18n/config.ts'
import { errorText } from '../kit/error-text.ts'
import { Field } from '../kit/field.tsx'
import { FileChoice } from '../kit/file-choice.tsx'
import { useChange } from '../kit/use-change.ts'
import { faultSentence } from './fault-text.ts'
import { ListPreview } from './list-preview.tsx'
import { sendList } from './send-list.ts'
import type { KeptList, LevelListActions, ReadList, SendFailure } from './types.ts'

type Kept = KeptList & { ok: true; name: string; words: number }

/** A file is chosen and read; what was read is shown, and kept at a press. The file stays in the page until then. */
export function BringList({
  locale,
  lists,
  undoKeepList,
}: {
  locale: Locale
  lists: readonly LevelListEntry[]
  undoKeepList: LevelListActions['undoKeepList']
}) {
  const { t } = useT('levels')
  const change = useChange(t('undo'))
  const router = useRouter()
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<ReadList | null>(null)
  const [failure, setFailure] = useState<SendFailure | null>(null)
  const [isBusy, setBusy] = useState(false)

  const close = () => {
    setFile(null)
    setRead(null)
    setFailure(null)
    chooser.current?.focus()
  }
  const take = async (files: FileList | null) => {
    const chosen = files?.[0]
    if (!chosen || isBusy) return
    setBusy(true)
    setFile(chosen)
    setRead(null)
    setFailure(null)
    const answer = await sendList<ReadList>(chosen, {})
    setBusy(false)
    if (answer.ok) setRead(answer)
    else setFailure(answer)
    if (chooser.current) chooser.current.value = '' // the same file, put right, can be chosen again
  }
  const keep = async (name: string) => {
    if (!file || isBusy) return
    setBusy(true)
    setFailure(null)
    const answer = await sendList<Kept>(file, { name, keep: '1' })
    setBusy(false)
    if (!answer.ok) return setFailure(answer)
    close()
    router.refresh()
    const { id, replaced } = answer
    await change(Promise.resolve(answer), {
      says: () => t('kept', { name: answer.name }),
      undo: () => undoKeepList({ id, replaced }),
    })
  }
  return (
    <div className="bring-list">
      <Field label={t('file')} note={t('fileNote')}>
        {control => (
          <FileChoice
            {...control}
            ref={chooser}
            accept=".csv,.tsv,.txt,text/plain,text/csv,text/tab-separated-values"
            onChange={event => take(event.currentTarget.files)}
            word={t(file ? 'another' : 'choose')}
            status={isBusy && !read ? t('reading') : file?.name}
          />
        )}
      </Field>
      {failure && <FailureLine failure={failure} />}
      {file && read && (
        <ListPreview
          key={`${file.name} ${file.lastModified} ${file.size}`}
          locale={locale}
          file={file.name}
          read={read}
          taken={lists.map(({ name }) => name)}
          busy={isBusy}
          onKeep={keep}
          onCancel={close}
        />
      )}
    </div>
  )
}

/** What is wrong with the file, and in which line of it. */
function FailureLine({ failure }: { failure: SendFailure }) {
  const { t } = useT('levels')
  const { t: tError } = useT('errors')
  const sentence = faultSentence(failure.code)
  return (
    <p className="wrong" role="alert">
      {failure.line && t('line', { line: failure.line })}{' '}
      {sentence ? t(sentence) : errorText(tError, failure)}
    </p>
  )
}
