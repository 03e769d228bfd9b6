'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { type SubmitEvent, useRef, useState, useTransition } from 'react'
import { optionFault } from '#core/scheduling/option-faults.ts'
import type { StudyOptions } from '#core/scheduling/study-options.ts'
import type { Locale } from '#i18n/config.ts'
import { Word } from '../kit/act.tsx'
import { errorText } from '../kit/error-text.ts'
import { OptionList } from './option-list.tsx'
import type { Held, OptionName, OptionsOutcome, SaveOptions } from './types.ts'
import { useFaultText } from './use-fault-text.ts'

/**
 * How cards are studied. Of a person `own` is empty at first and gets what is changed; of a deck it is all in which the deck
 * differs from `base`, the settings, and every option of it can go back to them.
 */
export function OptionsForm({
  locale,
  of,
  base,
  own: saved,
  save,
}: {
  locale: Locale
  of: 'person' | 'deck'
  base: StudyOptions
  own: Partial<StudyOptions>
  save: SaveOptions
}) {
  const { t } = useT('options')
  const { t: tError } = useT('errors')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [own, setOwn] = useState(saved)
  const [kept, setKept] = useState(saved)
  const [outcome, setOutcome] = useState<OptionsOutcome | null>(null)
  const [waiting, begin] = useTransition()
  const faultText = useFaultText()
  const fault = optionFault(own)
  const refused = outcome?.ok === false ? outcome : null

  const change = (next: Partial<StudyOptions>) => {
    setOwn(next)
    setOutcome(null)
  }
  const back = (name: OptionName) => {
    const { [name]: _, ...rest } = own
    change(rest)
    const control = form.current?.elements.namedItem(name)
    if (control instanceof HTMLElement) control.focus()
  }
  const hold = <K extends OptionName>(name: K): Held<K> => ({
    name,
    value: (own[name] ?? (name in own ? null : base[name])) as StudyOptions[K],
    isOwn: name in own,
    set: value => change({ ...own, [name]: value }),
    error: refused && refused.field === name && fault ? faultText(fault) : undefined,
    after:
      of === 'person' ? null : name in own ? (
        <button type="button" className="link" onClick={() => back(name)}>
          {t('goBack')}
        </button>
      ) : (
        t('asSettings')
      ),
  })
  const allBack = () => {
    change({})
    form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus()
  }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waiting) return
    begin(async () => {
      const found: OptionsOutcome = fault
        ? { ok: false as const, code: 'out-of-range', field: fault.field }
        : await save(own).catch(() => ({ ok: false as const, code: 'not-saved' }))
      setOutcome(found)
      if (found.ok) setKept(own)
      if (found.ok) router.refresh()
      else focusField(form.current, found.field)
    })
  }
  return (
    <form ref={form} className="options-form" onSubmit={send} noValidate>
      <OptionList locale={locale} of={of} hold={hold} />
      <div className="acts saving">
        <button type="submit" className="act" aria-disabled={waiting}>
          {waiting ? t('saving') : t('save')}
        </button>
        {of === 'deck' && Object.keys(own).length > 0 && <Word onClick={allBack}>{t('allBack')}</Word>}
        <p role="status">
          {outcome?.ok && t('saved')}
          {!outcome && own !== kept && t('notSaved')}
          {refused && (refused.field ? t('notSaved') : errorText(tError, refused))}
        </p>
      </div>
    </form>
  )
}

function focusField(form: HTMLFormElement | null, field: OptionName | undefined): void {
  const control = field && form?.elements.namedItem(field)
  if (control instanceof HTMLElement) control.focus()
}
