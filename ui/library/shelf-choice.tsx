'use client'
import { useRouter } from 'next/navigation'
import { Icon } from '../kit/icon.tsx'

/** A choice of addresses: choosing goes there. */
export function ShelfChoice({
  label,
  value,
  options,
}: {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
}) {
  const router = useRouter()
  return (
    <span className="picker">
      <select aria-label={label} value={value} onChange={event => router.push(event.currentTarget.value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}
