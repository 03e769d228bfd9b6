import type { ComponentProps } from 'react'
import { LONGEST_DAYS } from '#core/cards/card-acts.ts'

/** In how many days a card is to be due. */
export const DaysInput = (props: ComponentProps<'input'> & { min: number }) => (
  <input {...props} className="input short" name="value" type="number" max={LONGEST_DAYS} required />
)
