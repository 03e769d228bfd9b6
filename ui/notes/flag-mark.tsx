import { useT } from 'next-i18next/client'
import type { CSSProperties } from 'react'
import { FLAG_NAMES } from '#core/cards/card-acts.ts'
import { Icon } from '../kit/icon.tsx'

const FLAG_KEYS = {
  none: 'flag.none',
  red: 'flag.red',
  orange: 'flag.orange',
  green: 'flag.green',
  blue: 'flag.blue',
  pink: 'flag.pink',
  turquoise: 'flag.turquoise',
  purple: 'flag.purple',
} as const

/** What each flag is called, by its number; 0 is none. */
export function useFlagNames(): (flag: number) => string {
  const { t } = useT('note')
  return flag => t(FLAG_KEYS[FLAG_NAMES[flag] ?? 'none'])
}

/** A flag in its colour, with its name. */
export function FlagMark({ flag }: { flag: number }) {
  const nameOf = useFlagNames()
  return (
    <span className="flag-mark">
      <FlagIcon flag={flag} />
      <span>{nameOf(flag)}</span>
    </span>
  )
}

/** Decoration: beside it stands the name, or it is what it labels. */
export const FlagIcon = ({ flag }: { flag: number }) => (
  <span
    className="flag-icon"
    data-flag={FLAG_NAMES[flag]}
    style={{ '--flag': `var(--color-flag-${FLAG_NAMES[flag]})` } as CSSProperties}
  >
    <Icon name="flag" />
  </span>
)
