'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { type FormEvent, useTransition } from 'react'
import { Act } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'
import { HANDOUT_SIZES, type HandoutOptions } from './options.ts'

const SIZES = { small: 'handout.small', medium: 'handout.medium', large: 'handout.large' } as const

/** What stands on the paper, and the act that prints it. Every choice is in the address. */
export function HandoutForm({
  options,
  has,
}: {
  options: HandoutOptions
  has: { english: boolean; terms: boolean }
}) {
  const { t } = useT('shelf')
  const router = useRouter()
  const path = usePathname()
  const [waiting, start] = useTransition()
  const show = (event: FormEvent<HTMLFormElement>) => {
    const asked = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget)) asked.set(name, String(value))
    start(() => router.replace(`${path}?${asked}`, { scroll: false }))
  }
  return (
    <form className="handout-form" onChange={show} aria-busy={waiting}>
      <Check name="pinyin" label={t('handout.pinyin')} checked={options.pinyin} />
      {has.english && <Check name="original" label={t('handout.original')} checked={options.original} />}
      {has.terms && <Check name="terms" label={t('handout.termList')} checked={options.terms} />}
      <span className="picker">
        <select name="size" aria-label={t('handout.size')} defaultValue={options.size}>
          {HANDOUT_SIZES.map(size => (
            <option key={size} value={size}>
              {t(SIZES[size])}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <Act disabled={waiting} onClick={() => print()}>
        {t('print')}
      </Act>
    </form>
  )
}

export function Check({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value="1" defaultChecked={checked} />
      {label}
    </label>
  )
}
