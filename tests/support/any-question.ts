import fc from 'fast-check'
import { languageOf, tidyLine } from '#core/quizzes/exchange/tidy.ts'
import { asNotation } from '#core/quizzes/exchange/typed.ts'
import type { Form, Option, Question } from '#core/quizzes/question.ts'

// Questions of a person's own in every form, of texts made from what formats give a meaning to.

const SIGNS = [...'~=#{}:\\n%*[]()|<>&"\',;/-+@$ ', '->', '&amp;', '</text>', ']]>', '//', '[html]', '{=T}']
const WORDS = ['乡村', '振兴', '县级', '（以下）', 'party', 'rural', 'T', '2018', 'café', '“whole”', '𠀀']

const textOf = (pieces: readonly string[]) =>
  fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
    .map(found => tidyLine(found.join('')))
    .filter(text => text !== '' && !text.startsWith('//'))

const anyText = textOf([...SIGNS, ...WORDS])
const english = textOf([...SIGNS, ...WORDS].filter(text => !/\p{Script=Han}/u.test(text)))
const anyTexts = (least: number) => fc.uniqueArray(anyText, { minLength: least, maxLength: 6 })

const LETTERS = 'abcdef'
export const optionsOf = (texts: readonly string[]): Option[] =>
  texts.map((text, at) => ({ id: LETTERS[at]!, text, lang: languageOf(text) }))

const choice = anyTexts(2).chain(texts =>
  fc
    .nat(texts.length - 1)
    .map(
      (right): Form => ({ form: 'choice', options: optionsOf(texts), key: { optionId: LETTERS[right]! } }),
    ),
)
const several = anyTexts(2).chain(texts =>
  fc
    .subarray([...LETTERS.slice(0, texts.length)], { minLength: 1 })
    .map((optionIds): Form => ({ form: 'several', options: optionsOf(texts), key: { optionIds } })),
)
const truth = fc.boolean().map((isTrue): Form => ({ form: 'truth', key: { isTrue } }))
const chinese = fc
  .uniqueArray(
    fc.constantFrom(
      { zh: '乡村振兴', pinyin: 'xiāngcūn zhènxīng' },
      { zh: '共同富裕', pinyin: '' },
      { zh: '哪儿', pinyin: 'nǎr' },
      { zh: '“一带一路”', pinyin: 'Yī Dài Yī Lù' },
    ),
    { minLength: 1 },
  )
  .map((accepted): Form => ({ form: 'chinese', key: { accepted } }))
const typedEnglish = fc
  .uniqueArray(
    english.filter(text => !text.includes('->')),
    { minLength: 1, maxLength: 4 },
  )
  .map((texts): Form => ({ form: 'english', key: { accepted: texts.map(asNotation) } }))
const order = anyTexts(2).chain(texts =>
  fc
    .shuffledSubarray([...LETTERS.slice(0, texts.length)], { minLength: texts.length })
    .map((order): Form => ({ form: 'order', options: optionsOf(texts), key: { order } })),
)
const match = fc.tuple(anyTexts(2), anyTexts(2)).chain(([lefts, rights]) =>
  fc
    .array(fc.nat(rights.length - 1), { minLength: lefts.length, maxLength: lefts.length })
    .map((places): Form => {
      const left = optionsOf(lefts)
      const matches = Object.fromEntries(places.map((place, at) => [left[at]!.id, LETTERS[place]!]))
      return { form: 'match', left, options: optionsOf(rights), key: { matches } }
    }),
)
const parts = fc
  .array(fc.record({ zh: anyText, en: fc.oneof(anyText, fc.constant('')) }), { minLength: 1, maxLength: 4 })
  .chain(parts =>
    fc.integer({ min: 1, max: parts.length }).map((of): Form => ({ form: 'parts', of, key: { parts } })),
  )

export const FORMS = { choice, several, truth, chinese, english: typedEnglish, order, match, parts }

/** A question in one of the forms named; options that are wrong may say why. */
export const anyQuestion = (...names: (keyof typeof FORMS)[]): fc.Arbitrary<Question> =>
  fc
    .tuple(fc.oneof(...names.map(name => FORMS[name])), anyText, fc.array(anyText, { maxLength: 2 }), anyText)
    .map(([form, text, notes, wrong]): Question => {
      const note = notes.join('\n')
      const explanation = { pairId: null, zh: '', pinyin: '', en: '', why: whyOf(form, wrong) }
      return {
        kind: 'own',
        termId: null,
        prompt: { text },
        explanation: { ...explanation, ...(note && { note }) },
        ...form,
      }
    })

function whyOf(form: Form, text: string): Question['explanation']['why'] {
  if (form.form !== 'choice') return []
  const optionId = form.options.find(({ id }) => id !== form.key.optionId)!.id
  return [{ optionId, code: 'said', text }]
}
