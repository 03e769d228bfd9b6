import { expect, test } from 'vitest'
import { at } from './workload-at.ts'

const workload = (retention: number, minutesPerDay: number) => ({
  ...{ retention, minutesPerDay, reviewsPerDay: 2 * minutesPerDay, remembered: 10, share: retention },
})
const workloads = [workload(0.7, 10), workload(0.8, 20), workload(0.9, 60)]

test('a retention between two simulated ones has a workload between theirs', () => {
  expect(at(workloads, 0.85).minutesPerDay).toBeCloseTo(40)
  expect(at(workloads, 0.85).reviewsPerDay).toBeCloseTo(80)
  expect(at(workloads, 0.8)).toEqual(workload(0.8, 20))
})

test('a retention beyond them has that of the nearest', () => {
  expect(at(workloads, 0.6).minutesPerDay).toBe(10)
  expect(at(workloads, 0.97).minutesPerDay).toBe(60)
})
