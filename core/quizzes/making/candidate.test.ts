import { describe, expect, it } from 'vitest'
import { term } from '#tests/support/term-of-line.ts'
import {
  areConfusable,
  asCandidate,
  type Candidate,
  couldRender,
  isRendering,
  sharedCharacters,
} from './candidate.ts'

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
    ['English of synonyms', '贫困户 = poor household', '困难家庭 = impoverished households'],
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

describe('couldRender and isRendering', () => {
  const poverty = candidate('脱贫 = be lifted out of poverty | poverty elimination')

  it('take synonyms for each other', () => {
    expect(couldRender('eradicate poverty', poverty)).toBe(true)
    expect(isRendering('the eradication of poverty', poverty)).toBe(true)
  })

  it('tell a part of a rendering, which could stand for it, from one that says it', () => {
    expect([couldRender('poverty', poverty), isRendering('poverty', poverty)]).toEqual([true, false])
    expect([couldRender('prosperity', poverty), isRendering('prosperity', poverty)]).toEqual([false, false])
  })
})

describe('sharedCharacters', () => {
  it('are those that both have, each once, punctuation and Latin aside', () => {
    expect(sharedCharacters('两不愁、三保障a', '三农、两会a')).toBe('两三')
    expect(sharedCharacters('两会', '三农')).toBe('')
  })
})
