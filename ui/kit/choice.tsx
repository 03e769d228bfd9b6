import type { ReactNode } from 'react'

export type Option<V extends string> = { value: V; label: ReactNode; name?: string }

/**
 * One of a few, side by side: radio buttons under words. With `onChange` it is controlled by `value`; without, `value`
 * is where it begins and the form carries it under `name`. An option's `name` is read out in place of its label.
 */
export function Choice<V extends string>({
  legend,
  name,
  options,
  value,
  onChange,
}: {
  legend: string
  name: string
  options: readonly Option<V>[]
  value: V
  onChange?: (value: V) => void
}) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map(option => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            aria-label={option.name}
            {...(onChange
              ? { checked: option.value === value, onChange: () => onChange(option.value) }
              : { defaultChecked: option.value === value })}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Any of a few, side by side: boxes under words. What is chosen keeps the order of the options. */
export function Choices<V extends string>({
  legend,
  options,
  chosen,
  onChange,
}: {
  legend: string
  options: readonly { value: V; label: string }[]
  chosen: readonly V[]
  onChange: (chosen: V[]) => void
}) {
  const toggle = (value: V) =>
    onChange(
      options.map(option => option.value).filter(other => (other === value) !== chosen.includes(other)),
    )
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
