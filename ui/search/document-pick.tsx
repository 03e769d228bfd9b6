'use client'
import { Icon } from '../kit/icon.tsx'

/** Which text is searched; chosen, the form goes at once. */
export function DocumentPick({
  label,
  all,
  options,
  value,
  lang,
}: {
  label: string
  all: string
  options: readonly { id: string; name: string }[]
  value: string
  lang: string
}) {
  return (
    <span className="picker">
      <select
        key={value}
        name="document"
        aria-label={label}
        defaultValue={value}
        onChange={event => event.currentTarget.form?.requestSubmit()}
      >
        <option value="">{all}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id} lang={lang}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}
