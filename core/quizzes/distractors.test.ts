import { describe, expect, it } from 'vitest'
import type { RenderingStatus } from '../terms/rendering.ts'
import type { Structure, Term } from '../terms/term.ts'
import {
  areConfusable,
  asCandidate,
  type Candidate,
  pickDistractors,
  sharedCharacters,
} from './distractors.ts'
import { seededRandom } from './random.ts'

/** `'脱贫攻坚战 = the battle against poverty | the fight against poverty'`; `!` before a deprecated rendering. */
function term(line: string, category = 'poverty', structure: Structure = 'compound'): Term {
  const [zh = '', english = ''] = line.split(' = ')
  const renderings = english.split(' | ').map((text, i) => ({
    text: text.replace('!', ''),
    status: (text.startsWith('!') ? 'deprecated' : i === 0 ? 'preferred' : 'admitted') as RenderingStatus,
    reliability: 'seen' as const,
    usage: null,
    sourceTitle: null,
    publisher: null,
    date: null,
    url: null,
  }))
  return { id: zh, zh, pinyin: '', category, structure, renderings: english === '' ? [] : renderings }
}

const candidate = (...line: Parameters<typeof term>): Candidate => asCandidate(term(...line))!
const confusable = (a: string, b: string) => areConfusable(candidate(a), candidate(b))

describe('asCandidate', () => {
  it('leaves out a term that has no English to learn', () => {
    expect(asCandidate(term('两会'))).toBeNull()
    expect(asCandidate(term('两会 = !two meetings'))).toBeNull()
    expect(asCandidate(term('两会 = two sessions'))?.en).toBe('two sessions')
  })
})

describe('areConfusable', () => {
  it.each([
    ['the same English', '脱贫攻坚战 = the battle against poverty', '扶贫攻坚战 = Battle Against Poverty'],
    [
      'an English but for number, articles and hyphens',
      '四个全面 = the four-pronged strategies',
      '战略 = four pronged strategy',
    ],
    [
      'an admitted English',
      '脱贫 = poverty elimination | poverty relief',
      '扶贫 = poverty alleviation | poverty relief',
    ],
    [
      'a deprecated English',
      '脱贫 = poverty elimination',
      '扶贫 = poverty alleviation | !poverty elimination',
    ],
    ['Chinese that holds the other', '脱贫攻坚战 = the battle against poverty', '攻坚战 = tough battle'],
    [
      'Chinese that abbreviates the other',
      '中央纪委 = CCDI',
      '中央纪律检查委员会 = Central Commission for Discipline',
    ],
    ['Chinese but for quotes', '“三农”问题 = rural issues', '三农问题 = issues of agriculture'],
    ['English that holds the other', '改革 = reform', '深化体制变更 = deepen institutional reform'],
    [
      'nearly the same words',
      '甲乙 = plan for the development of rural areas',
      '丙丁 = plan for development in the rural areas',
    ],
  ])('holds for %s', (_, a, b) => {
    expect([confusable(a, b), confusable(b, a)]).toEqual([true, true])
  })

  it('does not hold for two terms that only look alike', () => {
    expect(confusable('两不愁 = two assurances', '三保障 = three guarantees')).toBe(false)
    expect(
      confusable(
        '省委书记 = secretary of the provincial committee',
        '县委书记 = secretary of the county committee',
      ),
    ).toBe(false)
    expect(confusable('形式 = form', '改革 = reform')).toBe(false)
  })
})

describe('pickDistractors', () => {
  const target = candidate('省委书记 = secretary of the provincial committee', 'person-title', 'title')
  const pick = (candidates: Candidate[], seed = 'seed', count = 3) =>
    pickDistractors(target, candidates, { count, language: 'zh', random: seededRandom(seed) })?.map(
      each => each.term.zh,
    )

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

describe('sharedCharacters', () => {
  it('are those that both have, each once, punctuation and Latin aside', () => {
    expect(sharedCharacters('两不愁、三保障a', '三农、两会a')).toBe('两三')
    expect(sharedCharacters('两会', '三农')).toBe('')
  })
})
