'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { type FormEvent, useTransition } from 'react'
import { Check } from '../handout/handout-form.tsx'
import { Act } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'
import { PRINT_SIZES, type PrintOptions } from './options.ts'

const SIZES = { small: 'paper.small', medium: 'paper.medium', large: 'paper.large' } as const

/** What is printed beside the questions, and the act that prints. Every choice is in the address. */
export function PrintForm({ options }: { options: PrintOptions }) {
  const { t } = useT('quiz-exchange')
  const router = useRouter()
  const path = usePathname()
  const [waiting, start] = useTransition()
  const show = (event: FormEvent<HTMLFormElement>) => {
    const asked = new URLSearchParams({ key: '0' })
    for (const [name, value] of new FormData(event.currentTarget)) asked.set(name, String(value))
    start(() => router.replace(`${path}?${asked}`, { scroll: false }))
  }
  return (
    <form className="handout-form" onChange={show} aria-busy={waiting}>
      <Check name="key" label={t('paper.withKey')} checked={options.key} />
      {options.key && <Check name="why" label={t('paper.withWhy')} checked={options.why} />}
      <span className="picker">
        <select name="size" aria-label={t('paper.size')} defaultValue={options.size}>
          {PRINT_SIZES.map(size => (
            <option key={size} value={size}>
              {t(SIZES[size])}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <Act disabled={waiting} onClick={() => print()}>
        {t('paper.print')}
      </Act>
    </form>
  )
}
