'use client'
import { Icon } from '../kit/icon.tsx'

/** Of which deck, or of which text's decks; chosen, the form goes at once. */
export function ScopePick({
  label,
  all,
  value,
  groups,
}: {
  label: string
  all: string
  value: string
  groups: readonly { name: string; options: readonly { value: string; name: string }[] }[]
}) {
  return (
    <span className="picker">
      <select
        key={value}
        name="of"
        aria-label={label}
        defaultValue={value}
        onChange={event => event.currentTarget.form?.requestSubmit()}
      >
        <option value="">{all}</option>
        {groups
          .filter(({ options }) => options.length > 0)
          .map(({ name, options }) => (
            <optgroup key={name} label={name}>
              {options.map(option => (
                <option key={option.value} value={option.value}>
                  {option.name}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
      <Icon name="down" />
    </span>
  )
}
