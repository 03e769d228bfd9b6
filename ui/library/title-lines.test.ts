import { expect, test } from 'vitest'
import { titleLines } from './title-lines.ts'

test('a title is set in the lines it was written in', () => {
  expect(titleLines('提高脱贫质量　聚焦深贫地区 ')).toEqual(['提高脱贫质量', '聚焦深贫地区'])
})
