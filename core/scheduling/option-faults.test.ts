import { describe, expect, test } from 'vitest'
import { optionFault } from './option-faults.ts'
import { readSteps } from './steps.ts'
import { DEFAULT_OPTIONS } from './study-options.ts'

describe('steps as they are typed', () => {
  test('are parted by spaces and by commas of either language', () => {
    expect(readSteps(' 1m, 10M 1.5h、2d，3d ')).toEqual(['1m', '10m', '1.5h', '2d', '3d'])
  })

  test('may be none at all', () => {
    expect(readSteps('  ')).toEqual([])
  })

  test.each(['10', '0m', '10 m', 'm', '-1m', '1w', '1m2m', '366d', '1e3m', Array(21).fill('1m').join(' ')])(
    'are refused as %j',
    typed => {
      expect(readSteps(typed)).toBeNull()
    },
  )
})

describe('options', () => {
  test('are well as they are at first', () => {
    expect(optionFault(DEFAULT_OPTIONS)).toBeNull()
  })

  test.each([
    [{ newCardsPerDay: -1 }, 'newCardsPerDay', 'range'],
    [{ newCardsPerDay: 1.5 }, 'newCardsPerDay', 'range'],
    [{ desiredRetention: 0.99 }, 'desiredRetention', 'range'],
    [{ maximumIntervalDays: 0 }, 'maximumIntervalDays', 'range'],
    [{ leechLapses: Number.NaN }, 'leechLapses', 'range'],
    [{ learningSteps: ['1m', 'soon'] }, 'learningSteps', 'steps'],
    [{ relearningSteps: ['10'] }, 'relearningSteps', 'steps'],
    [{ easyDays: [0, 0, 0, 0, 0, 0, 0] }, 'easyDays', 'easy-days'],
    [{ easyDays: [1, 1] }, 'easyDays', 'easy-days'],
    [{ cardKinds: [] }, 'cardKinds', 'kinds'],
    [{ examOn: '2026-02-30' }, 'examOn', 'date'],
  ])('are refused with the one that is wrong: %j', (options, field, fault) => {
    expect(optionFault({ newOrder: 'made', ...options })).toEqual({ field, fault })
  })
})
