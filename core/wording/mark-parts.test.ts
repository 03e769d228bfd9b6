import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markParts } from './mark-parts.ts'
import { WORDING_CLASSES } from './wording-class.ts'

const sides = [
  { zh: '不愁吃', en: 'adequate food' },
  { zh: '不愁穿', en: 'adequate clothing' },
]
const guarantees = [
  { zh: '义务教育', en: 'compulsory education' },
  { zh: '基本医疗', en: 'basic medical services' },
  { zh: '住房安全', en: 'safe, decent housing' },
]

/** `class: part←given class …`, and what was extra. */
function marked(answer: string, parts = guarantees, language: 'zh' | 'en' = 'zh', ordered = false): string {
  const { class: found, parts: marks, extra } = markParts(answer, parts, { language, ordered })
  const each = marks.map(mark => `${mark.given ?? '—'} ${mark.class}`)
  return `${found}: ${[...each, ...extra.map(text => `+${text}`)].join(', ')}`
}

describe('markParts', () => {
  it.each([
    ['义务教育、基本医疗、住房安全', 'exact: 义务教育 exact, 基本医疗 exact, 住房安全 exact'],
    ['住房安全 义务教育；基本医疗', 'exact: 义务教育 exact, 基本医疗 exact, 住房安全 exact'],
    ['住房安全\n义务教育,基本医疗。', 'exact: 义务教育 exact, 基本医疗 exact, 住房安全 exact'],
    ['基本医疗义务教育住房安全', 'exact: 义务教育 exact, 基本医疗 exact, 住房安全 exact'],
    ['义务教育、住房安全', 'missing: 义务教育 exact, — missing, 住房安全 exact'],
    ['义务教育、基本医僚、住房安全', 'character: 义务教育 exact, 基本医僚 character, 住房安全 exact'],
    ['义务教育、基本养老、住房安全', 'term: 义务教育 exact, 基本养老 term, 住房安全 exact'],
    ['义务教育、基本医疗、住房安全、饮水', 'extra: 义务教育 exact, 基本医疗 exact, 住房安全 exact, +饮水'],
    ['', 'wrong: — missing, — missing, — missing'],
    ['全都不知道', 'wrong: — missing, — missing, — missing, +全都不知道'],
  ])('of “%s” is %s', (answer, expected) => {
    expect(marked(answer)).toBe(expected)
  })

  it('takes English parts between commas, with an and, and a comma inside one', () => {
    const right = 'basic medical services, safe, decent housing and compulsory education'
    expect(
      marked('basic medical services, safe, decent housing, and compulsory education', guarantees, 'en'),
    ).toBe('exact: compulsory education exact, basic medical services exact, safe, decent housing exact')
    expect(marked(right, guarantees, 'en')).toMatch(/^exact/)
    expect(
      marked('basic health services, safe, decent housing and compulsory education', guarantees, 'en'),
    ).toBe('term: compulsory education exact, basic health services term, safe, decent housing exact')
    expect(marked('adequate food and adequate clothing', sides, 'en')).toMatch(/^exact/)
    expect(marked('adequate food and clothing enough', sides, 'en')).toBe(
      'term: adequate food exact, clothing enough term',
    )
    expect(marked('Adequate Food; adequate clothes', sides, 'en')).toBe(
      'term: Adequate Food form, adequate clothes term',
    )
  })

  it('minds the order only where it matters, and then marks no more parts than were moved', () => {
    const moved = '住房安全、义务教育、基本医疗'
    expect(marked(moved, guarantees, 'zh', true)).toBe(
      'order: 义务教育 exact, 基本医疗 exact, 住房安全 order',
    )
    expect(marked(moved)).toMatch(/^exact/)
  })

  it('takes each written part for one part only', () => {
    expect(marked('不愁吃、不愁吃', sides)).toBe('missing: 不愁吃 exact, — missing, +不愁吃')
  })

  it('never throws, on any text', () => {
    const anyText = fc.string({
      unit: fc.constantFrom(...'不愁吃、 ,;(){}|\\^$.*+?[]/-a\n😀'),
      maxLength: 20,
    })
    fc.assert(
      fc.property(anyText, anyText, (answer, zh) => {
        const parts = [...sides, { zh, en: zh }]
        for (const language of ['zh', 'en'] as const) {
          expect(WORDING_CLASSES).toContain(markParts(answer, parts, { language, ordered: true }).class)
        }
      }),
    )
  })
})
