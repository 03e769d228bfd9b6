import { expect, test } from 'vitest'
import { type Annotation, locateTerms } from './locate-english.ts'

/** `脱贫@3=poverty@10`: the term and its Chinese offset, its English and offset. */
function located(zh: string[], en: string[], annotations: Annotation[]): string {
  return locateTerms(zh, en, annotations)
    .map(({ zh: term, zhSpan, enSpan }) => {
      const english = enSpan
        ? `${en[enSpan.sentence]?.slice(enSpan.start, enSpan.end)}@${enSpan.sentence}:${enSpan.start}`
        : '-'
      return `${term}@${zhSpan.start}=${english}`
    })
    .join(' ')
}

test('a term inside a longer one takes the English inside its English', () => {
  expect(
    located(
      ['打赢攻坚战、脱贫攻坚战'],
      ['Win the battle and the battle against poverty.'],
      [
        ['攻坚战', 'battle'],
        ['脱贫攻坚战', 'battle against poverty'],
        ['攻坚战', 'battle'],
      ],
    ),
  ).toBe('攻坚战@2=battle@0:8 脱贫攻坚战@6=battle against poverty@0:23 攻坚战@8=battle@0:23')
})

test('a nested place whose surrounding English lacks the word is passed over', () => {
  expect(
    located(
      ['脱贫攻坚和脱贫'],
      ['the fight and poverty alleviation'],
      [
        ['脱贫攻坚', 'the fight'],
        ['脱贫', 'poverty alleviation'],
      ],
    ),
  ).toBe('脱贫攻坚@0=the fight@0:0 脱贫@5=poverty alleviation@0:14')
})

test('the second of two equal expressions goes to the second place, in another sentence too', () => {
  expect(
    located(
      ['干部和干部。'],
      ['Officials lead.', 'Officials learn.'],
      [
        ['干部', 'Officials'],
        ['干部', 'Officials'],
      ],
    ),
  ).toBe('干部@0=Officials@0:0 干部@3=Officials@1:0')
})

test('a word is not found inside another word', () => {
  expect(located(['镇'], ['the township and the town'], [['镇', 'town']])).toBe('镇@0=town@0:21')
})

test('what the English leaves implicit has no English span', () => {
  expect(located(['各级'], ['All.'], [['各级', null]])).toBe('各级@0=-')
})

test('an expression that is not there is an error that names it', () => {
  expect(() => located(['甲'], ['A'], [['乙', 'B']])).toThrow('乙')
  expect(() => located(['甲'], ['A'], [['甲', 'B']])).toThrow('B')
})
