import { Icon } from './icon.tsx'

/** A list of which a choice is done at once; it goes on saying `label`, or `says` where that is another thing. */
export function PickOne({
  label,
  says = label,
  options,
  className = '',
  onPick,
}: {
  label: string
  says?: string
  options: readonly (readonly [value: string, name: string])[]
  className?: string
  onPick: (value: string) => void
}) {
  return (
    <span className={`picker ${className}`.trim()}>
      <select aria-label={label} value="" onChange={event => onPick(event.target.value)}>
        <option value="" disabled hidden>
          {says}
        </option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}
