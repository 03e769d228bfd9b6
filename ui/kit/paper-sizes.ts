/** How large what is printed is. */
export const PAPER_SIZES = ['small', 'medium', 'large'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]
