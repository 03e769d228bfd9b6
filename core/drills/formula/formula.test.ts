import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seededRandom } from '../../random/random.ts'
import { parseGlossary } from '../../terms/parse-glossary.ts'
import type { Term } from '../../terms/term.ts'
import { climb, formulaQuestions, formulaRules, formulasAmong, markFormula } from './formula.ts'

const ENGLISH = ['political integrity', 'big picture', 'leading core', 'keeping in alignment']

const term = (zh: string, ...parts: string[]): Term => ({
  ...{ id: zh, zh, pinyin: '', category: '', structure: 'numeric-abbreviation', renderings: [] },
  formula: [{ zh, en: '', parts: parts.map((zh, at) => ({ zh, en: ENGLISH[at] ?? '' })) }],
})

const AWARE = term('四个意识', '政治意识', '大局意识', '核心意识', '看齐意识')
const STEPS = term('三步走战略', '解决温饱', '达到小康', '基本实现现代化')
const [aware, steps] = formulasAmong([AWARE, STEPS])
const same = (text: string) => text

test('formulas of the same parts are asked once, by the shortest name, and one part is no formula', () => {
  const long = { ...AWARE, id: 'x', zh: '增强四个意识' }
  expect(formulasAmong([long, AWARE, term('一带', '丝绸之路经济带')]).map(({ zh }) => zh)).toEqual([
    '四个意识',
  ])
})

test('levels are by the number of parts, few parts come first', () => {
  const choice = { documentId: null, levels: [2, 3], length: 5 } as const
  const asked = formulaQuestions(
    [AWARE, term('双减', '减轻作业负担', '减轻校外培训负担'), STEPS],
    { ...choice, levels: [...choice.levels] },
    seededRandom('a'),
  )
  expect(asked.map(({ level, body }) => [level, body.zh])).toEqual([
    [2, '三步走战略'],
    [3, '四个意识'],
  ])
})

test('each right part is a rung in any order, and nothing that is missing is told', () => {
  const at = (...tries: string[]) => climb(aware!, tries, same)
  expect(at('看齐意识')).toEqual({ rungs: ['看齐意识'], last: 'right', isTop: false })
  expect(at('看齐意识', '看齐意识')).toMatchObject({ last: 'again', rungs: ['看齐意识'] })
  expect(at('看齐意识', '大剧意识')).toMatchObject({ last: 'almost', rungs: ['看齐意识'] })
  expect(at('看齐意识', '四个自信')).toMatchObject({ last: 'wrong' })
  expect(at('看齐意识', 'the big picture')).toMatchObject({ last: 'right', rungs: { length: 2 } })
  const all = at('看齐意识', '政治意识', '核心意识', '大局意识')
  expect(all).toMatchObject({ last: 'right', isTop: true })
  expect(
    JSON.stringify(formulaRules.open('t', aware!, { documentId: null, levels: [3], length: 5 })),
  ).not.toContain('政治意识')
})

test('all parts are right, half of them or one wrong try are almost right', () => {
  const of = (...tries: string[]) => markFormula(aware!, tries).verdict
  expect(of('看齐意识', '政治意识', '核心意识', '大局意识')).toBe('right')
  expect(of('看齐意识', '四个自信', '政治意识', '核心意识', '大局意识')).toBe('almost')
  expect(of('看齐意识', '政治意识')).toBe('almost')
  expect(of('看齐意识')).toBe('wrong')
  expect(of()).toBe('wrong')
})

test('the order counts where the parts are steps', () => {
  expect(markFormula(steps!, ['解决温饱', '达到小康', '基本实现现代化']).verdict).toBe('right')
  const mixed = ['达到小康', '解决温饱', '基本实现现代化']
  expect(markFormula(steps!, mixed).verdict).toBe('almost')
  expect(climb(steps!, mixed, same).isTop).toBe(true)
})

test('every formula of the glossary is right by its own parts, in either language', () => {
  const file = join(import.meta.dirname, '../../../content/glossary.json')
  const formulas = formulasAmong(parseGlossary(readFileSync(file, 'utf8')))
  expect(formulas.length).toBeGreaterThan(30)
  for (const formula of formulas) {
    const parts = formula.groups.flatMap(group => group.parts)
    for (const language of ['zh', 'en'] as const) {
      const { verdict } = markFormula(
        formula,
        parts.map(part => part[language]),
      )
      expect([formula.zh, language, verdict]).toEqual([formula.zh, language, 'right'])
    }
  }
})
