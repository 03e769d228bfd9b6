import type { Bounds } from '#core/scheduling/study-settings.ts'
import { Field } from '../kit/field.tsx'

/** A whole number to be typed. */
export function NumberField({
  name,
  label,
  note,
  value,
  bounds,
  error,
}: {
  name: string
  label: string
  note: string
  value: number
  bounds: Bounds
  error: string | undefined
}) {
  return (
    <Field label={label} note={note} error={error}>
      {control => (
        <input
          {...control}
          {...bounds}
          className="input short num"
          type="number"
          inputMode="numeric"
          name={name}
          defaultValue={value}
        />
      )}
    </Field>
  )
}
