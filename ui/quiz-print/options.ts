import { HANDOUT_SIZES } from '../handout/options.ts'

export const PRINT_SIZES = HANDOUT_SIZES

/** What stands on the paper. `why`: explanations, in the key. */
export type PrintOptions = { key: boolean; why: boolean; size: (typeof PRINT_SIZES)[number] }
