/** More steps than these are a mistake in typing. */
const MOST_STEPS = 20
const MINUTES = { m: 1, h: 60, d: 1440 } as const
const LONGEST_MINUTES = 365 * MINUTES.d

/**
 * Steps as they are typed, `1m 10m 1d`, in spaces or commas of either language: a number with `m`, `h` or `d` each, up to
 * a year. None is no fault: FSRS then decides from the first rating on. Null where one cannot be read.
 */
export function readSteps(typed: string): string[] | null {
  const steps = typed
    .toLowerCase()
    .split(/[\s,，、;；]+/)
    .filter(step => step !== '')
  return areSteps(steps) ? steps : null
}

export function areSteps(steps: readonly string[]): boolean {
  return steps.length <= MOST_STEPS && steps.every(isStep)
}

function isStep(step: string): boolean {
  const [, number, unit] = /^(\d{1,6}(?:\.\d{1,3})?)([mhd])$/.exec(step) ?? []
  const minutes = Number(number) * MINUTES[unit as keyof typeof MINUTES]
  return minutes > 0 && minutes <= LONGEST_MINUTES
}
