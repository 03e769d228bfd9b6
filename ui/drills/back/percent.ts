/** A share (0–1) in whole percent. */
export const percentOf = (share: number): number => Math.round(share * 100)
