import type { PaperSize } from '../kit/paper-sizes.ts'

/** What stands on the paper. `why`: explanations, in the key. */
export type PrintOptions = { key: boolean; why: boolean; size: PaperSize }
