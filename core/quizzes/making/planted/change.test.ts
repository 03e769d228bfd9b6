import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../random/random.ts'
import { agentChanges } from './agents.ts'
import { plantChange } from './change.ts'
import type { FindChanges } from './find-changes.ts'
import { levelChanges } from './levels.ts'
import { negationChanges } from './negations.ts'
import { numberChanges } from './numbers.ts'

/** All that is said in place of something else, over many seeds: `was → said`. */
function changesOf(find: FindChanges, zh: string, en: string): string[] {
  const found = Array.from({ length: 60 }, (_, seed) => find(zh, en, seededRandom(`${seed}`))).flat()
  return [...new Set(found.map(({ start, end, said }) => `${en.slice(start, end)} → ${said}`))].sort()
}

describe('numbers', () => {
  it('are changed where both sides have them, to ones that neither has', () => {
    const [zh, en] = ['3年内脱贫3000多万人。', 'In three years, more than 30 million people.']
    expect(changesOf(numberChanges, zh, en)).toEqual([
      '30 million → 300 million',
      '30 million → 50 million',
      'three → five',
      'three → four',
      'three → six',
      'three → two',
    ])
  })

  it.each([
    ['增长5.3%', 'rose by 5.3 percent', ['5.3 → 3.5']],
    ['1260户', '1,260 households', ['1,260 → 1,206', '1,260 → 1,620', '1,260 → 2,160']],
    ['到2027年', 'By 2027', ['2027 → 2024', '2027 → 2025', '2027 → 2029', '2027 → 2030']],
    ['二十三个', '23 of them', ['23 → 32']],
    ['一点三亿元', '130 million yuan', []],
    [
      '1.3亿元',
      '130 million yuan',
      ['130 million → 1,300 million', '130 million → 103 million', '130 million → 310 million'],
    ],
  ])('of %s become others written in the same way', (zh, en, expected) => {
    expect(changesOf(numberChanges, zh, en)).toEqual(expected)
  })

  it.each([
    ['第十九次代表大会', 'the 19th National Congress'],
    ['三大攻坚战', 'one of the three critical battles'],
    ['21世纪海上丝绸之路', '21st-Century Maritime Silk Road'],
    ['2月14日', 'February 14'],
    ['3个，又3个', 'three and then three'],
    ['若干年', 'four years'],
  ])(
    'are left alone where they name something, come twice, or the Chinese has not got them: %s',
    (zh, en) => {
      expect(changesOf(numberChanges, zh, en)).toEqual([])
    },
  )
})

describe('levels of government', () => {
  it('are changed to one of the same form of which nothing is said', () => {
    expect(changesOf(levelChanges, '贫困县摘帽', 'poor counties were delisted')).toEqual([
      'counties → cities',
      'counties → provinces',
      'counties → townships',
      'counties → villages',
    ])
    expect(changesOf(levelChanges, '省、市负责', 'provincial authorities are responsible')).toEqual([
      'provincial → national',
    ])
  })

  it('are left alone in names, and where the Chinese has no such level', () => {
    expect(changesOf(levelChanges, '清水县', 'Qingshui county')).toEqual([])
    expect(changesOf(levelChanges, '市场主体', 'cities')).toEqual([])
  })
})

describe('agents', () => {
  it('are changed where the other is not spoken of', () => {
    expect(changesOf(agentChanges, '各级党委负责', 'Party committees are responsible')).toEqual([
      'Party committees → governments',
    ])
    expect(changesOf(agentChanges, '党委和政府', 'Party committees and governments')).toEqual([])
    expect(
      changesOf(agentChanges, '中共中央总书记', 'General Secretary of the CPC Central Committee'),
    ).toEqual([])
  })
})

describe('negations', () => {
  it('are put in or taken out where the sentence says it once', () => {
    expect(changesOf(negationChanges, '要加强领导', 'We must strengthen leadership')).toEqual([
      'must → must not',
    ])
    expect(changesOf(negationChanges, '不得降低标准', 'We must not lower standards')).toEqual([
      'must not → must',
    ])
  })

  it('are left alone where the result would be odd', () => {
    for (const en of [
      'We must also act',
      'We must firmly act',
      'We must act, and act now',
      'It must be so and must do',
    ])
      expect(changesOf(negationChanges, '要行动', en)).toEqual([])
  })
})

describe('plantChange', () => {
  it('negates only for want of another change', () => {
    const found = Array.from({ length: 40 }, (_, seed) =>
      plantChange('县里要完成3项任务', 'The county must complete three tasks', seededRandom(`${seed}`)),
    )
    expect(new Set(found.map(each => each!.change.what))).toEqual(new Set(['number', 'level']))
  })
})
