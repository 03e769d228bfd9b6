import { expect, test } from 'vitest'
import { fadedAfter } from './fading.ts'
import { DEFAULT_PARAMETERS } from './memory.ts'
import { memoryModel } from './memory-model.ts'

test.each([0.8, 0.9, 0.95])('recall has fallen to %d just then, whatever the stability', retention => {
  const { weights } = DEFAULT_PARAMETERS
  const { recall } = memoryModel(weights)
  for (const stability of [1, 37, 900]) {
    const days = fadedAfter(retention, weights) * stability
    expect(recall({ stability, difficulty: 5 }, days)).toBeCloseTo(retention, 5)
  }
})
