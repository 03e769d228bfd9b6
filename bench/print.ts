/** The value that a share `q` of `values` does not exceed. */
export function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

export const median = (values: number[]) => quantile(values, 0.5)

/** One line a figure: what, how much, the bar, and how it stands to what people use instead. */
export function report(
  what: string,
  value: number,
  unit: string,
  bar?: number,
  peer?: { name: string; value: number },
): void {
  const kept = bar === undefined ? ' ' : value <= bar ? '✓' : '✗'
  const limit = bar === undefined ? '' : `≤ ${bar}`
  const ratio = peer ? `${(peer.value / value).toFixed(1)} × less than ${peer.name} (${peer.value})` : ''
  console.log(
    `${kept} ${what.padEnd(46)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit.padEnd(5)} ${limit.padEnd(8)} ${ratio}`,
  )
}

/** One line a figure of which more is better: `bar` is the least, `peers` what others reach in the same run. */
export function reportAtLeast(
  what: string,
  value: number,
  bar?: number,
  peers: readonly { name: string; value: number }[] = [],
): void {
  const kept = bar === undefined ? ' ' : value >= bar ? '✓' : '✗'
  const limit = bar === undefined ? '' : `≥ ${bar}`
  const beside = peers.map(peer => `${peer.name} ${figure(peer.value)}`).join(', ')
  console.log(`${kept} ${what.padEnd(46)} ${figure(value).padStart(10)}    ${limit.padEnd(12)} ${beside}`)
}

const figure = (value: number) =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 4 : 1)

/** Runs `work` `times` times after `warmUp` and answers how long each took, in milliseconds. */
export async function time(times: number, warmUp: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let i = -warmUp; i < times; i++) {
    const start = performance.now()
    await work()
    if (i >= 0) taken.push(performance.now() - start)
  }
  return taken
}
