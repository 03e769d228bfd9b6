import type { Workload } from '#core/scheduling/simulate.ts'

/** The workload at a retention between the simulated ones (from the least on), on a straight line; beyond them, the nearest. */
export function at(workloads: readonly Workload[], retention: number): Workload {
  const after = workloads.findIndex(workload => workload.retention >= retention)
  const above = workloads.at(after)!
  const below = workloads[Math.max(0, after - 1)]!
  if (after < 1) return above
  const share = (retention - below.retention) / (above.retention - below.retention)
  const between = (name: keyof Workload) => below[name] + share * (above[name] - below[name])
  return {
    retention,
    reviewsPerDay: between('reviewsPerDay'),
    minutesPerDay: between('minutesPerDay'),
    remembered: between('remembered'),
    share: between('share'),
  }
}
