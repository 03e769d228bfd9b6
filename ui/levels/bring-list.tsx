'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import type { LevelListEntry } from '#core/reading/level-list.ts'
import type { Locale } from '#i18n/config.ts'
import { errorText } from '../kit/error-text.ts'
import { Field } from '../kit/field.tsx'
import { FileChoice } from '../kit/file-choice.tsx'
import { useChange } from '../kit/use-change.ts'
import { type FileFailure, useReadFile } from '../kit/use-read-file.ts'
import { faultSentence } from './fault-text.ts'
import { ListPreview } from './list-preview.tsx'
import type { KeptList, LevelListActions, ReadList } from './types.ts'

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
  const { chooser, file, read, failure, isBusy, take, ...reading } = useReadFile<ReadList, Kept>(
    '/api/levels',
  )
  const keep = async (name: string) => {
    const kept = await reading.keep(name)
    if (!kept) return
    reading.close()
    router.refresh()
    const { id, replaced } = kept
    await change(Promise.resolve(kept), {
      says: () => t('kept', { name: kept.name }),
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
          onCancel={reading.close}
        />
      )}
    </div>
  )
}

/** What is wrong with the file, and in which line of it. */
function FailureLine({ failure }: { failure: FileFailure }) {
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
