import { expect, test } from 'vitest'
import { DEFAULT_OPTIONS } from './study-options.ts'
import { type StudySettings, settingOutOfBounds } from './study-settings.ts'

const usual: StudySettings = {
  ...DEFAULT_OPTIONS,
  weights: null,
  newCardsPerDay: 20,
  reviewsPerDay: 200,
  desiredRetention: 0.9,
  dayStartHour: 4,
  timeZone: 'Asia/Shanghai',
}

test.each<Partial<StudySettings>>([
  {},
  { newCardsPerDay: 0, reviewsPerDay: 9999 },
  { desiredRetention: 0.8, dayStartHour: 0 },
  { desiredRetention: 0.97, dayStartHour: 23 },
  { desiredRetention: 0.905 },
])('%j is within the bounds', change => {
  expect(settingOutOfBounds({ ...usual, ...change })).toBe(null)
})

test.each<[Partial<StudySettings>, string]>([
  [{ newCardsPerDay: -1 }, 'newCardsPerDay'],
  [{ newCardsPerDay: 2.5 }, 'newCardsPerDay'],
  [{ reviewsPerDay: 10_000 }, 'reviewsPerDay'],
  [{ desiredRetention: 0.98 }, 'desiredRetention'],
  [{ dayStartHour: 24 }, 'dayStartHour'],
  [{ dayStartHour: Number.NaN }, 'dayStartHour'],
  [{ reviewsPerDay: Number.POSITIVE_INFINITY, dayStartHour: 99 }, 'reviewsPerDay'],
])('%j is refused at %s', (change, field) => {
  expect(settingOutOfBounds({ ...usual, ...change })).toBe(field)
})
