import { useT } from 'next-i18next/client'
import { type SubmitEvent, useState } from 'react'
import { Act, Word } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Field } from '../kit/field.tsx'
import { useKeys } from '../kit/use-keys.ts'
import { WordingField } from '../notes/wording-field.tsx'
import type { Admission } from './use-admitted.ts'

const LONGEST = 500

/** Makes a typed answer one that counts as right, with its source if there is one. */
export function AdmitAnswer({
  wrote,
  language,
  onAdmit,
}: {
  wrote: string
  language: Admission['language']
  onAdmit: (admission: Admission) => Promise<boolean>
}) {
  const { t } = useT('review')
  const [open, setOpen] = useState(false)
  useKeys({ a: () => setOpen(true) })
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string) => String(form.get(name) ?? '').trim() || null
    const text = value('text')
    if (!text) return
    const source = { sourceTitle: value('sourceTitle'), date: value('date'), url: value('url') }
    if (await onAdmit({ language, text, ...source })) setOpen(false)
  }
  return (
    <>
      <Word hint="A" aria-keyshortcuts="a" onClick={() => setOpen(true)}>
        {t('admit.act')}
      </Word>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('admit.title')}>
        <form className="admit" onSubmit={submit}>
          <WordingField
            label={t('admit.text')}
            name="text"
            lang={language === 'zh' ? 'zh-Hans' : 'en'}
            defaultValue={wrote}
            required
            maxLength={LONGEST}
          />
          <Field label={t('admit.source')}>
            {control => (
              <input {...control} className="input" name="sourceTitle" maxLength={300} autoComplete="off" />
            )}
          </Field>
          <Field label={t('admit.date')} note={t('admit.dateNote')}>
            {control => (
              <input
                {...control}
                className="input"
                name="date"
                pattern="\d{4}(-\d{2}(-\d{2})?)?"
                maxLength={10}
                autoComplete="off"
              />
            )}
          </Field>
          <Field label={t('admit.url')}>
            {control => (
              <input
                {...control}
                className="input"
                name="url"
                type="url"
                maxLength={2000}
                autoComplete="off"
              />
            )}
          </Field>
          <div className="acts">
            <Act type="submit">{t('admit.submit')}</Act>
            <Word onClick={() => setOpen(false)}>{t('admit.cancel')}</Word>
          </div>
        </form>
      </Dialog>
    </>
  )
}
