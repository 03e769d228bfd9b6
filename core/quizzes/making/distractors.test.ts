import { describe, expect, it } from 'vitest'
import { term } from '#tests/support/term-of-line.ts'
import { seededRandom } from '../../random/random.ts'
import { asCandidate, type Candidate } from './candidate.ts'
import { pickDistractors } from './distractors.ts'
import { openPool } from './pool.ts'

const candidate = (...line: Parameters<typeof term>): Candidate => asCandidate(term(...line))!

describe('pickDistractors', () => {
  const target = candidate('省委书记 = secretary of the provincial committee', 'person-title', 'title')
  const pick = (candidates: Candidate[], seed = 'seed', count = 3) =>
    pickDistractors(target, openPool(candidates.map(each => each.term)), {
      count,
      language: 'zh',
      random: seededRandom(seed),
    })?.map(each => each.term.zh)

  const alike = [
    candidate('县委书记 = secretary of the county committee', 'person-title', 'title'),
    candidate('市委书记 = secretary of the city committee', 'person-title', 'title'),
    candidate('总书记 = general secretary', 'person-title', 'title'),
  ]
  const unlike = [
    candidate('社会主义市场经济体制 = the socialist market economy', 'economy'),
    candidate('污染防治 = pollution control', 'environment'),
    candidate('一国两制 = one country, two systems', 'diplomacy', 'four-character'),
    candidate(
      '绿水青山就是金山银山 = lucid waters and lush mountains are invaluable assets',
      'environment',
      'slogan',
    ),
  ]

  it('prefers terms of the same category, structure, length and head noun', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(pick([...unlike, ...alike], `${seed}`)!.toSorted()).toEqual(
        ['县委书记', '市委书记', '总书记'].toSorted(),
      )
    }
  })

  it('prefers a neighbouring category to one far away', () => {
    const institution = candidate('省人民政府 = provincial government', 'institution')
    const far = candidate('市场主体制 = market entities', 'environment')
    for (let seed = 0; seed < 50; seed++)
      expect(pick([far, institution], `${seed}`, 1)).toEqual(['省人民政府'])
  })

  it('takes no two that could be taken for each other', () => {
    const twins = [
      candidate('乡委书记 = township secretary', 'person-title', 'title'),
      candidate('乡党委书记 = secretary of a township', 'person-title', 'title'),
    ]
    for (let seed = 0; seed < 50; seed++) {
      const picked = pick([...twins, ...alike.slice(0, 2), ...unlike], `${seed}`)!
      expect(picked.filter(zh => zh.startsWith('乡')).length).toBeLessThan(2)
    }
  })

  it('takes nothing rather than what may be right, and says so', () => {
    const alsoRight = candidate('省级书记 = secretary of provincial committees', 'person-title', 'title')
    expect(pick([alsoRight, target, ...alike.slice(0, 2)])).toBeUndefined()
  })
})
