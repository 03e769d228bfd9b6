/** Points as they are written: no more than two digits after the dot, and none that say nothing. */
export const points = (value: number): string => `${Math.round(value * 100) / 100}`
