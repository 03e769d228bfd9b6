'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, useState } from 'react'
import type { TextDetails } from '#core/reading/library.ts'
import { isPartialDate } from '#core/reading/partial-date.ts'
import { Word } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Field } from '../kit/field.tsx'
import { useChange } from '../kit/use-change.ts'
import { webAddress } from '../kit/web-address.ts'
import type { Done } from './types.ts'

type Name = keyof TextDetails

const LABELS = {
  title: 'details.title',
  titleEn: 'details.titleEn',
  publisher: 'details.publisher',
  author: 'details.author',
  place: 'details.place',
  date: 'details.date',
  address: 'details.address',
} as const satisfies Record<Name, string>
const NAMES = Object.keys(LABELS) as Name[]
const LANGUAGE: Partial<Record<Name, string>> = { title: 'zh-Hans', titleEn: 'en' }

/** What is said of a text of one's own, to be put right. */
export function DetailsDialog({
  open,
  onClose,
  details,
  save,
}: {
  open: boolean
  onClose: () => void
  details: TextDetails
  save: (details: TextDetails) => Promise<Done>
}) {
  const { t } = useT('shelf')
  const change = useChange(t('undo'))
  const [wrong, setWrong] = useState<Name | null>(null)
  const errors = { title: t('details.noTitle'), date: t('details.oddDate'), address: t('details.oddAddress') }
  const errorOf = (name: Name) =>
    name === wrong && name in errors ? errors[name as keyof typeof errors] : undefined
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = readForm(new FormData(event.currentTarget))
    const found = firstWrong(typed)
    setWrong(found)
    if (found) return event.currentTarget.querySelector<HTMLInputElement>(`[name="${found}"]`)?.focus()
    if (await change(save(typed), { says: () => t('details.done') })) onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('details.head')}>
      <form className="details-form" onSubmit={send} noValidate>
        {NAMES.map(name => (
          <Field
            key={name}
            label={t(LABELS[name])}
            note={name === 'date' ? t('details.dateNote') : undefined}
            error={errorOf(name)}
          >
            {control => (
              <input
                {...control}
                className="input"
                name={name}
                lang={LANGUAGE[name]}
                inputMode={name === 'address' ? 'url' : undefined}
                defaultValue={details[name] ?? ''}
                maxLength={name === 'address' ? 2000 : 300}
                autoComplete="off"
              />
            )}
          </Field>
        ))}
        <div className="acts">
          <button type="submit" className="act">
            {t('details.save')}
          </button>
          <Word onClick={onClose}>{t('details.cancel')}</Word>
        </div>
      </form>
    </Dialog>
  )
}

function readForm(form: FormData): TextDetails {
  const said = (name: Name) => String(form.get(name) ?? '').trim()
  return {
    title: said('title'),
    titleEn: said('titleEn'),
    publisher: said('publisher') || null,
    author: said('author') || null,
    place: said('place') || null,
    date: said('date') || null,
    address: said('address') || null,
  }
}

function firstWrong({ title, date, address }: TextDetails): Name | null {
  if (title === '') return 'title'
  if (date !== null && !isPartialDate(date)) return 'date'
  return address !== null && webAddress(address) === null ? 'address' : null
}
