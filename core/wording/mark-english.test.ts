import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rendering, RenderingStatus } from '../terms/rendering.ts'
import { englishKey } from './english-words.ts'
import { markEnglish } from './mark-english.ts'

function rendering(text: string, status: RenderingStatus = 'preferred'): Rendering {
  return {
    text,
    status,
    reliability: 'seen',
    usage: null,
    sourceTitle: null,
    publisher: null,
    date: null,
    url: null,
  }
}

const mark = (answer: string, ...texts: string[]) =>
  markEnglish(
    answer,
    texts.map((text, i) => rendering(text, i === 0 ? 'preferred' : 'admitted')),
  )!

describe('markEnglish', () => {
  it('passes over signs that are not seen', () => {
    for (const answer of ['po\u200bverty reduction', '\u202epov\u00aderty reduction\ufeff'])
      expect(markEnglish(answer, [rendering('poverty reduction')])?.class).toBe('exact')
  })

  it.each([
    ['Two Assurances and Three Guarantees', 'Two Assurances and Three Guarantees', 'exact'],
    ['  Two Assurances  and Three Guarantees ', 'Two Assurances and Three Guarantees', 'exact'],
    ['people’s well-being', "people's well‑being", 'exact'],
    ['two assurances and three guarantees', 'Two Assurances and Three Guarantees', 'form'],
    ['two assurance and three guarantee', 'Two Assurances and Three Guarantees', 'form'],
    ['battle against poverty.', 'the battle against poverty', 'form'],
    ['a battle against the poverty', 'the battle against poverty', 'form'],
    ['four pronged strategy', 'four-pronged strategy', 'form'],
    ['“two sessions”', 'two sessions', 'form'],
    ['the nineteenth National Congress', 'the 19th National Congress', 'form'],
    ['first centenary goal', 'the 1st Centenary Goal', 'form'],
    ['the 18th National Congress', 'the 19th National Congress', 'term'],
    ['over 90%', 'over 90 percent', 'form'],
    ['over 90 per cent', 'over 90%', 'form'],
    ['over ninety percent', 'over 90%', 'form'],
    ['1,400 million people', '1.4 billion people', 'form'],
    ['1.4bn people', '1.4 billion people', 'form'],
    ['1,400,000,000 people', '1.4 billion people', 'form'],
    ['1.3 billion people', '1.4 billion people', 'term'],
    ['one hundred and five', '105', 'form'],
    ['a thousand villages', '1,000 villages', 'form'],
    ['1.4 bn people', '1.4 {billion|bn} people', 'exact'],
    ['one hundred and five', 'one hundred (and) five', 'exact'],
    ['1,400 million people', '(over) 1.4 billion people', 'form'],
    ['the 21st century', 'the twenty-first century', 'form'],
    ['the thirtieth anniversary', 'the 30th anniversary', 'form'],
    ['one country two systems', 'one country, two systems', 'form'],
    ['do not forget', 'don’t forget', 'form'],
    ['don’t forget', 'do not forget', 'form'],
    ["can't be tolerated", 'cannot be tolerated', 'form'],
    ["we won't rest", 'we will not rest', 'form'],
    ['do forget', "don't forget", 'missing'],
    ["Xi's thought", 'Xi is thought', 'wrong'],
    ['the US economy', 'the U.S. economy', 'form'],
    ['$100', 'US$100', 'form'],
    ['two guarantees and three assurances', 'Two Assurances and Three Guarantees', 'order'],
    ['the battle with poverty', 'the battle against poverty', 'term'],
    ['battle against poverty alleviation', 'the battle against poverty', 'extra'],
    ['battle', 'the battle against poverty', 'wrong'],
    ['', 'the battle against poverty', 'wrong'],
    ['the', 'the battle against poverty', 'wrong'],
  ])('of “%s” for “%s” is %s', (answer, expected, found) => {
    expect(mark(answer, expected).class).toBe(found)
  })

  it.each([
    ['rural revitalisation strategy', 'the rural revitalization strategy', 'form'],
    ['The Rural Revitalization Strategy', 'the rural revitalization strategy', 'form'],
    ['rural vitalization strategy', 'the rural revitalization strategy', 'term'],
    ['improve peoples wellbeing', 'improve people’s well-being', 'form'],
    ['targeted poverty elimination', 'targeted poverty alleviation', 'term'],
    ['targeted poverty alleviatoin', 'targeted poverty alleviation', 'spelling'],
    ['targeted alleviation of poverty', 'targeted poverty alleviation', 'term'],
    ['poverty targeted alleviation', 'targeted poverty alleviation', 'order'],
    ['poverty alleviation', 'targeted poverty alleviation', 'missing'],
    ['targeted poverty alleviation campaign', 'targeted poverty alleviation', 'extra'],
    ['2 centenary goals', 'the Two Centenary Goals', 'form'],
    ['two century goals', 'the Two Centenary Goals', 'term'],
    ['the belt and road initiative', 'the Belt and Road Initiative', 'form'],
    ['road and belt initiative', 'the Belt and Road Initiative', 'order'],
    ['the Belt & Road Initiative', 'the Belt and Road Initiative', 'form'],
    ['a community of shared future for mankind', 'a community with a shared future for humanity', 'term'],
    [
      'a moderately prosperous society in all respect',
      'a moderately prosperous society in all respects',
      'form',
    ],
    ['moderate prosperity', 'a moderately prosperous society in all respects', 'wrong'],
    ['labor relations', 'labour relations', 'form'],
    ['fuelling growth', 'fueling growth', 'form'],
    ['policymakers', 'policy makers', 'form'],
    ['well being', 'wellbeing', 'form'],
    ['pilot programme for defence', 'pilot program for defense', 'form'],
    ['adapt targeted measures', 'adopt targeted measures', 'term'],
    ['the Party’s leadership in rural work', 'the Partys leadership in rural work', 'form'],
    ['Communist Party of China', 'the Communist Party of China (CPC)', 'form'],
    ['the Communist Party of China (CPC)', 'the Communist Party of China (CPC)', 'exact'],
    ['win the battle', '{win|fight} the battle (against poverty)', 'exact'],
    ['lose the battle against poverty', '{win|fight} the battle (against poverty)', 'term'],
    ['ensure adequate food', '{ensure|guarantee} (adequate) food (and clothing)', 'exact'],
    ['guarantee foods and clothing', '{ensure|guarantee} (adequate) food (and clothing)', 'form'],
    ['farmer', 'farmer(s)', 'exact'],
    ['build and rebuild', '(re)build and rebuild', 'exact'],
    ['win by 3+3', 'win by 3 + 3', 'exact'],
    ['safe and clean', 'safe and/or clean', 'missing'],
  ])('takes “%s” for “%s” as %s', (answer, expected, found) => {
    expect(mark(answer, expected).class).toBe(found)
  })

  it('puts what was replaced beside what replaces it, and says what is wrong', () => {
    const { diff, faults } = mark('fight a war on poverty now', 'win the battle against poverty')
    expect(diff.map(({ op, token }) => `${op} ${token}`)).toEqual([
      'delete fight',
      'insert win',
      'keep the',
      'delete war',
      'insert battle',
      'delete on',
      'insert against',
      'keep poverty',
      'delete now',
    ])
    expect(faults).toEqual([
      { kind: 'replaced', given: 'fight', wanted: 'win' },
      { kind: 'replaced', given: 'war', wanted: 'battle' },
      { kind: 'replaced', given: 'on', wanted: 'against' },
      { kind: 'extra', given: 'now' },
    ])
  })

  it('takes the nearest admitted rendering, the preferred one of two as near', () => {
    expect(
      mark('the fight against poverty', 'the battle against poverty', 'the fight against poverty'),
    ).toMatchObject({
      class: 'exact',
      rendering: { text: 'the fight against poverty' },
    })
    expect(mark('poverty', 'poverty relief', 'poverty reduction').rendering.text).toBe('poverty relief')
  })

  it('does not accept a deprecated rendering while there is another', () => {
    const old = rendering('rural revitalisation', 'deprecated')
    expect(markEnglish('rural revitalisation', [old, rendering('revitalising the countryside')])?.class).toBe(
      'wrong',
    )
    expect(markEnglish('rural revitalisation', [old])?.class).toBe('exact')
  })

  it('has nothing to say of a term without renderings', () => {
    expect(markEnglish('anything', [])).toBeNull()
  })

  it('shows by words what is wrong, missing and too much; small differences are kept', () => {
    const { diff } = mark('the critical battles with poverty', 'Critical battle against poverty')
    expect(diff.map(({ op, token }) => `${op} ${token}`)).toEqual([
      'delete the',
      'keep Critical',
      'keep battle',
      'delete with',
      'insert against',
      'keep poverty',
    ])
  })

  it('is exact for the rendering itself, and never throws, on any text', () => {
    const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map(units => String.fromCharCode(...units))
    fc.assert(
      fc.property(anyText, anyText, (answer, text) => {
        expect(mark(text, 'something else', text).class).toBe('exact')
        expect(mark(answer, text).rendering.text).toBe(text)
      }),
    )
  })
})

describe('englishKey', () => {
  it.each([
    ['The Two Centenary Goals', 'two centenary goal'],
    ['policies and houses, classes & boxes', 'policy and house class box'],
    ['a Four-Pronged strategy', 'four pronged strategy'],
    ['status, analysis, progress', 'status analysis progress'],
    ['10,000 yuan; 3.5% of women', '10,000 yuan 3.5 percent of woman'],
    ['constructor', 'constructor'],
    ['——', ''],
  ])('of “%s” is “%s”', (text, key) => {
    expect(englishKey(text)).toBe(key)
  })
})
