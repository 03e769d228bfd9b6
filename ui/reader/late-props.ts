import type { PageText } from './page-text.ts'
import type { SelectionProps } from './selection.tsx'
import type { Glossing } from './use-glossing.ts'
import type { PairsAtHand } from './use-pairs-at-hand.ts'
import type { Parts } from './use-parts.ts'

/** What the late parts of the reader are given. */
export type LateProps = {
  text: PageText | null
  drawn: Parts['drawn']
  address: string
  help: { isOpen: boolean; set: (open: boolean) => void }
  pairs: PairsAtHand
  glossing: Glossing
  selection: Omit<SelectionProps, 'text' | 'address'>
}
