import { expect, test } from 'vitest'
import type { Rendering } from '#core/terms/rendering.ts'
import { englishOverTime } from './english-over-time.ts'

/** `2021 battle` is a dated rendering, `- fight` one without a date, `2021 (battle)` a gloss. */
const overTime = (...lines: string[]) =>
  englishOverTime(lines.map(renderingOf)).map(({ date, text }) => `${date} ${text}`)

function renderingOf(line: string): Rendering {
  const [date = '', ...words] = line.split(' ')
  const text = words.join(' ')
  return {
    text,
    date: date === '-' ? null : date,
    status: 'admitted',
    reliability: 'seen',
    usage: text.startsWith('(') ? 'gloss' : null,
    sourceTitle: null,
    publisher: null,
    url: null,
  }
}

test('renderings stand by date, the oldest first, whatever is known of it', () => {
  expect(overTime('2021-05 battle', '2018 relief', '2019-01-03 fight')).toEqual([
    '2018 relief',
    '2019-01-03 fight',
    '2021-05 battle',
  ])
})

test('a text seen twice stands at its first date, and what has no date is left out', () => {
  expect(overTime('2021 battle', '2018 battle', '2019 fight', '- relief')).toEqual([
    '2018 battle',
    '2019 fight',
  ])
})

test('one text, or one date, tells of no change', () => {
  expect(overTime('2018 battle', '2021 battle')).toEqual([])
  expect(overTime('2018 battle', '2018 fight')).toEqual([])
})

test('a gloss is no change of the English', () => {
  expect(overTime('2018 relief', '2020 (a battle)')).toEqual([])
})
