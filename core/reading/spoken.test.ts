import { describe, expect, it } from 'vitest'
import { spokenPinyin } from './spoken.ts'

describe('spokenPinyin', () => {
  it.each([
    ['一带一路', 'yī dài yī lù', 'yí dài yí lù'],
    ['不断', 'bùduàn', 'búduàn'],
    ['两不愁', 'liǎng bù chóu', 'liǎng bù chóu'],
    ['领导', 'lǐngdǎo', 'língdǎo'],
    ['第一书记', 'dì-yī shūjì', 'dì-yī shūjì'],
    ['西安', "Xī'ān", "Xī'ān"],
  ])('%s %s is spoken %s', (zh, written, spoken) => {
    expect(spokenPinyin(zh, written).replaceAll('-', '')).toBe(spoken.replaceAll('-', ''))
  })

  it('leaves alone what does not fit', () => {
    expect(spokenPinyin('脱贫', 'tuōpín gōngjiān')).toBe('tuōpín gōngjiān')
  })
})
