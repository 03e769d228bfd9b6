import { describe, expect, it } from 'vitest'
import { shapeOf } from './english-shape.ts'

describe('shapeOf', () => {
  it.each([
    ['proactive fiscal policy', 'noun', 'one'],
    ['special-purpose bonds', 'noun', 'plural'],
    ['poverty alleviation through e-commerce', 'noun', 'mass'],
    ['responsibility system', 'noun', 'one'],
    ['red line on farmland', 'noun', 'one'],
    ['strengthen areas of weakness', 'verb', null],
  ])('tells what “%s” is', (english, part, number) => {
    expect(shapeOf(english)).toMatchObject({ part, number })
  })

  it.each([
    'central leadership makes overall plans',
    'housing is for living in, not for speculation',
    'on time',
    'bear principal responsibility for',
    'building a beautiful countryside',
    'unprecedented',
    'registered',
    'fight',
    'province, city, county',
  ])('does not tell of “%s” where it could stand', english => {
    expect(shapeOf(english)).toBeNull()
  })
})
