import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupByDay, studyDay, studyDays } from './study-day.ts'

const hour = 3_600_000
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'UTC',
]
const anyDay = fc.record({
  at: fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }),
  zone: fc.constantFrom(...zones),
  startHour: fc.integer({ min: 0, max: 23 }),
})

describe('studyDay', () => {
  it.each([
    // zone, day starts at, moment (UTC) → key, start (UTC), length in hours
    ['Asia/Shanghai', 4, '2026-03-10T19:59:59.999Z', '2026-03-10', '2026-03-09T20:00:00.000Z', 24],
    ['Asia/Shanghai', 4, '2026-03-10T20:00:00.000Z', '2026-03-11', '2026-03-10T20:00:00.000Z', 24],
    ['Asia/Kathmandu', 4, '2026-03-10T22:14:59.000Z', '2026-03-10', '2026-03-09T22:15:00.000Z', 24],
    ['Asia/Kathmandu', 4, '2026-03-10T22:15:00.000Z', '2026-03-11', '2026-03-10T22:15:00.000Z', 24],
    // clocks go from 02:00 to 03:00 on 29 March, back from 03:00 to 02:00 on 25 October
    ['Europe/Berlin', 4, '2026-03-29T01:30:00.000Z', '2026-03-28', '2026-03-28T03:00:00.000Z', 23],
    ['Europe/Berlin', 4, '2026-03-29T02:00:00.000Z', '2026-03-29', '2026-03-29T02:00:00.000Z', 24],
    ['Europe/Berlin', 4, '2026-10-25T02:59:00.000Z', '2026-10-24', '2026-10-24T02:00:00.000Z', 25],
    // the hour at which the day starts is left out: it starts at 03:00
    ['Europe/Berlin', 2, '2026-03-29T01:00:00.000Z', '2026-03-29', '2026-03-29T01:00:00.000Z', 23],
    // the hour comes twice: the first is meant
    ['Europe/Berlin', 2, '2026-10-25T00:00:00.000Z', '2026-10-25', '2026-10-25T00:00:00.000Z', 25],
    ['America/New_York', 0, '2026-03-08T12:00:00.000Z', '2026-03-08', '2026-03-08T05:00:00.000Z', 23],
    ['America/New_York', 0, '2026-11-01T12:00:00.000Z', '2026-11-01', '2026-11-01T04:00:00.000Z', 25],
    // Samoa had no 30 December 2011: after the 29th came the 31st
    ['Pacific/Apia', 0, '2011-12-30T09:59:59.000Z', '2011-12-29', '2011-12-29T10:00:00.000Z', 24],
    ['Pacific/Apia', 0, '2011-12-30T10:00:00.000Z', '2011-12-31', '2011-12-30T10:00:00.000Z', 24],
    ['Pacific/Apia', 4, '2011-12-30T10:00:00.000Z', '2011-12-30', '2011-12-30T10:00:00.000Z', 4],
    // at midnight clocks went back to 23:00: Sunday starts at the second midnight
    ['America/Sao_Paulo', 0, '2018-02-18T02:30:00.000Z', '2018-02-17', '2018-02-17T02:00:00.000Z', 25],
  ])('in %s from %d o’clock at %s is %s', (zone, startHour, at, key, start, hours) => {
    const day = studyDay(Date.parse(at), zone, startHour)
    expect({
      key: day.key,
      start: new Date(day.start).toISOString(),
      hours: (day.end - day.start) / hour,
    }).toEqual({
      key,
      start,
      hours,
    })
  })

  it('holds its moment, and every moment in it is in the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(), ({ at, zone, startHour }, later) => {
        const day = studyDay(at, zone, startHour)
        expect(day.start <= at && at < day.end).toBe(true)
        const other = day.start + (later % (day.end - day.start))
        expect(studyDay(other, zone, startHour)).toEqual(day)
      }),
    )
  })

  it('ends where the next begins, which has a later date', () => {
    fc.assert(
      fc.property(anyDay, ({ at, zone, startHour }) => {
        const day = studyDay(at, zone, startHour)
        const next = studyDay(day.end, zone, startHour)
        expect(next.start).toBe(day.end)
        expect(next.key > day.key).toBe(true)
        expect(studyDay(day.start - 1, zone, startHour).end).toBe(day.start)
      }),
    )
  })

  it('starts when local clocks show the hour, unless they skip it', () => {
    fc.assert(
      fc.property(anyDay, ({ at, zone, startHour }) => {
        const { key, start } = studyDay(at, zone, startHour)
        const shown = new Date(start).toLocaleString('sv-SE', { timeZone: zone })
        expect(shown >= `${key} ${String(startHour).padStart(2, '0')}:00:00`).toBe(true)
      }),
    )
  })

  it('refuses an hour or a zone that does not exist', () => {
    expect(() => studyDay(0, 'UTC', 24)).toThrow(RangeError)
    expect(() => studyDay(0, 'UTC', 1.5)).toThrow(RangeError)
    expect(() => studyDay(0, 'Mars/Olympus', 4)).toThrow(RangeError)
  })
})

describe('studyDays', () => {
  const inZone = (at: string, zone: string) => studyDay(Date.parse(at), zone, 4)

  it('counts back over months and leap days, oldest first', () => {
    const last = inZone('2024-03-01T12:00:00Z', 'UTC')
    expect(studyDays(last, 'UTC', 4, 3).map(({ key }) => key)).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ])
    expect(studyDays(last, 'UTC', 4, 2, 2).map(({ key }) => key)).toEqual(['2024-03-02', '2024-03-03'])
    expect(studyDays(last, 'UTC', 4, 0)).toEqual([])
  })

  it('gives each day as studyDay gives it, over daylight saving too', () => {
    fc.assert(
      fc.property(anyDay, ({ at, zone, startHour }) => {
        const days = studyDays(studyDay(at, zone, startHour), zone, startHour, 5)
        for (const day of days.filter(({ start, end }) => start < end))
          expect(studyDay(day.start, zone, startHour)).toEqual(day)
      }),
      { numRuns: 30 },
    )
  })
})

describe('groupByDay', () => {
  it('puts each moment into its day and leaves out what is before or after', () => {
    const days = studyDays(studyDay(Date.parse('2024-03-02T12:00:00Z'), 'UTC', 4), 'UTC', 4, 2)
    const moments = ['03-01T03:59', '03-01T04:00', '03-02T03:59', '03-02T04:00', '03-03T04:00']
    const groups = groupByDay(moments, moment => Date.parse(`2024-${moment}:00Z`), days)
    expect(groups).toEqual([['03-01T04:00', '03-02T03:59'], ['03-02T04:00']])
  })
})
