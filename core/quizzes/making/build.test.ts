import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Term } from '../../terms/term.ts'
import { openQuestion, type Question } from '../question.ts'
import { buildQuiz, type QuizRequest } from './build.ts'
import { areConfusable, asCandidate } from './candidate.ts'
import type { QuizTerm } from './make-question.ts'

const categories = ['poverty', 'rural', 'economy', 'governance', 'diplomacy']
const structures = ['compound', 'four-character', 'slogan'] as const
const hanzi = [
  ...'扶贫攻坚振兴乡村改革开放经济治理组织建设生态文明党委书记保障教育医疗住房安全市场主体总体布局战略外交',
]
const words =
  'poverty battle rural vitalization reform opening economy governance party building ecology secretary'.split(
    ' ',
  )

/** Term number i: its own characters and words, so that no two are confusable unless a test makes them so. */
function termNumber(i: number): QuizTerm {
  const zh = [0, 1, 2, 3].map(k => hanzi[(i * 7 + k * (1 + (i % 5))) % hanzi.length]).join('')
  const text = `${words[i % words.length]} ${words[(i * 5 + 3) % words.length]} number ${String.fromCharCode(97 + (i % 26))}${i}`
  const rendering = { text, status: 'preferred' as const, reliability: 'seen' as const, usage: null }
  const [before, english] = ['坚决做好', `We must do ${text} well.`]
  return {
    id: `t${i}`,
    zh,
    pinyin: '',
    category: categories[i % categories.length]!,
    structure: structures[i % structures.length]!,
    renderings: [{ ...rendering, sourceTitle: null, publisher: null, date: null, url: null }],
    example: {
      pairId: `pair ${i}`,
      zh: `${before}${zh}工作。`,
      en: english,
      start: before.length,
      end: before.length + zh.length,
      enStart: 11,
      enEnd: 11 + text.length,
    },
  }
}

/** Those that can be made of any term with a sentence. */
const BASIC_KINDS = ['choose-english', 'choose-chinese', 'fill-blank', 'type-chinese'] as const

const terms = Array.from({ length: 40 }, (_, i) => termNumber(i))

function questionsOf(request: Partial<QuizRequest> = {}): Question[] {
  const quiz = buildQuiz({ terms, pool: terms, length: 10, kinds: BASIC_KINDS, seed: 1, ...request })
  if (!quiz.ok) throw new Error(`${quiz.code}: ${quiz.have} of ${quiz.need}`)
  return quiz.questions
}

function termOfOption(question: Question, optionId: string): Term {
  const reason = question.explanation.why.find(each => each.optionId === optionId)
  return terms.find(({ id }) => id === (reason && 'termId' in reason ? reason.termId : question.termId))!
}

const anyQuiz = fc.record({
  seed: fc.oneof(fc.integer(), fc.string()),
  length: fc.integer({ min: 1, max: 30 }),
  kinds: fc.subarray([...BASIC_KINDS], { minLength: 1 }),
})

describe('buildQuiz', () => {
  it('gives the same quiz for the same seed, in whatever order the terms come', () => {
    fc.assert(
      fc.property(anyQuiz, fc.shuffledSubarray(terms, { minLength: terms.length }), (request, reordered) => {
        expect(questionsOf({ ...request, terms: reordered, pool: reordered })).toEqual(questionsOf(request))
      }),
      { numRuns: 30 },
    )
  })

  it('gives another quiz for another seed', () => {
    expect(questionsOf({ seed: 2 })).not.toEqual(questionsOf({ seed: 1 }))
  })

  it('never has two right options, nor one option twice, and the key is one of them', () => {
    fc.assert(
      fc.property(anyQuiz, request => {
        for (const question of questionsOf(request)) {
          if (question.form !== 'choice') continue
          const shown = question.options.map(({ text }) => text)
          expect(new Set(shown).size).toBe(4)
          const right = asCandidate(termOfOption(question, question.key.optionId))!
          expect(right.term.id).toBe(question.termId)
          const others = question.options.filter(({ id }) => id !== question.key.optionId)
          expect(others.length).toBe(3)
          for (const { id } of others) {
            expect(areConfusable(right, asCandidate(termOfOption(question, id))!)).toBe(false)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('explains every distractor by the term that it is', () => {
    for (const question of questionsOf({ kinds: ['choose-english', 'choose-chinese', 'fill-blank'] })) {
      if (question.form !== 'choice') continue
      const distractors = question.options.filter(({ id }) => id !== question.key.optionId)
      expect(question.explanation.why.map(({ optionId }) => optionId)).toEqual(
        distractors.map(({ id }) => id),
      )
      for (const option of distractors) {
        const reason = question.explanation.why.find(({ optionId }) => optionId === option.id)
        expect(reason).toMatchObject({ [option.lang]: option.text })
      }
    }
  })

  it('puts the right option in each place as often', () => {
    const places = [0, 0, 0, 0]
    for (let seed = 0; seed < 200; seed++) {
      for (const question of questionsOf({
        seed,
        kinds: ['choose-english', 'choose-chinese', 'fill-blank'],
        length: 15,
      })) {
        if (question.form === 'choice') places['abcd'.indexOf(question.key.optionId)]! += 1
      }
    }
    const chiSquare = places.reduce((sum, count) => sum + (count - 750) ** 2 / 750, 0)
    expect(chiSquare).toBeLessThan(16.27) // 3 degrees of freedom, p = 0.001
  })

  it('lets the kinds take turns', () => {
    expect(questionsOf({ length: 8 }).map(({ kind }) => kind)).toEqual([...BASIC_KINDS, ...BASIC_KINDS])
  })

  it('gives the turn to the next kind where no term can make the one whose turn it is', () => {
    const withoutSentences = terms.map(({ example, ...term }) => term)
    const kinds = questionsOf({ terms: withoutSentences, kinds: ['fill-blank', 'type-chinese'] }).map(
      ({ kind }) => kind,
    )
    expect(new Set(kinds)).toEqual(new Set(['type-chinese']))
  })

  it('asks about a term once where there are enough', () => {
    const asked = questionsOf({ length: 40 }).map(({ termId }) => termId)
    expect(new Set(asked).size).toBe(40)
  })

  it('asks again, in other kinds, where there are fewer terms than questions', () => {
    const questions = questionsOf({ terms: terms.slice(0, 3), length: 10 })
    const counts = terms.slice(0, 3).map(({ id }) => questions.filter(({ termId }) => termId === id).length)
    expect(counts.toSorted()).toEqual([3, 3, 4])
    expect(new Set(questions.map(({ termId, kind }) => `${termId} ${kind}`)).size).toBe(10)
  })

  it('asks about the weakest first', () => {
    const weights = new Map([
      ['t7', 5],
      ['t30', 9],
      ['t12', 7],
    ])
    const asked = questionsOf({ weights, length: 4 }).map(({ termId }) => termId)
    expect(asked.slice(0, 3)).toEqual(['t30', 't12', 't7'])
  })

  it('asks about a sentence, or the parts of a formula, once: one question would give the other away', () => {
    const parts = ['道路自信', '理论自信', '制度自信'].map(zh => ({ zh, en: `confidence in ${zh}` }))
    const formula = [{ zh: '三个自信', en: 'three confidences', parts }]
    const [first, second, ...rest] = terms
    const sameFormula = [first!, second!].map(term => ({ ...term, formula }))
    const sameSentence = rest.map(term => ({ ...term, example: { ...term.example!, pairId: 'one' } }))
    const all = { pool: rest, length: 3, seed: 1 }
    const expand = buildQuiz({ ...all, terms: [...sameFormula, ...rest], kinds: ['expand', 'contract'] })
    expect(expand).toMatchObject({ ok: false })
    const fill = buildQuiz({ ...all, terms: sameSentence, kinds: ['fill-blank', 'true-false'] })
    expect(fill).toMatchObject({ ok: false })
    expect(buildQuiz({ ...all, terms: rest, kinds: ['fill-blank', 'true-false'] })).toMatchObject({
      ok: true,
    })
  })

  it('says how many terms it has and needs where they are too few, and which kinds would do', () => {
    const request = { pool: [], kinds: ['choose-english'] as const, seed: 1 }
    expect(buildQuiz({ ...request, terms: terms.slice(0, 2), length: 2 })).toEqual({
      ok: false,
      code: 'too-few-terms',
      have: 2,
      need: 4,
      works: ['true-false', 'type-chinese', 'dictation'],
    })
    expect(buildQuiz({ ...request, terms: terms.slice(0, 6), length: 12 })).toMatchObject({
      have: 6,
      need: 12,
      works: [],
    })
    expect(buildQuiz({ ...request, terms: [], length: 5 })).toMatchObject({ have: 0, need: 5, works: [] })
  })

  it('sends nothing of the key, the explanation or the term with an open question', () => {
    fc.assert(
      fc.property(anyQuiz, request => {
        for (const question of questionsOf(request)) {
          const open = openQuestion(question)
          expect(
            Object.keys(open).filter(key => !['kind', 'form', 'prompt', 'options'].includes(key)),
          ).toEqual([])
          const { zh, en } = question.explanation
          const shown = JSON.stringify(open)
          if (question.kind === 'type-chinese') expect(shown).not.toContain(zh)
          if (question.kind === 'choose-english') expect(JSON.stringify(open.prompt)).not.toContain(en)
          else expect(JSON.stringify(open.prompt)).not.toContain(zh)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a question', () => {
  it('to fill a blank shows the sentence with the term left out and its English marked', () => {
    const [question] = questionsOf({ terms: [termNumber(3)], kinds: ['fill-blank'], length: 1 })
    const { example, renderings } = termNumber(3)
    expect(question).toMatchObject({
      prompt: {
        zh: [{ text: '坚决做好' }, { text: null }, { text: '工作。' }],
        en: [
          { text: 'We must do ', counterpart: false },
          { text: renderings[0]!.text, counterpart: true },
          { text: ' well.', counterpart: false },
        ],
      },
      explanation: { pairId: example!.pairId },
    })
  })

  it('to fill a blank offers no term that the sentence has elsewhere', () => {
    const [target, other, ...rest] = terms
    const example = { ...target!.example!, zh: `${target!.example!.zh}做好${other!.zh}。` }
    for (let seed = 0; seed < 20; seed++) {
      const [question] = questionsOf({
        terms: [{ ...target!, example }],
        pool: [other!, ...rest],
        kinds: ['fill-blank'],
        length: 1,
        seed,
      })
      expect(JSON.stringify(question!.explanation.why)).not.toContain(other!.zh)
    }
  })

  it('to fill a blank needs to know the English of the term, and Chinese around the blank', () => {
    const { example, ...term } = termNumber(3)
    const kinds = ['fill-blank'] as const
    const bare = { ...example!, zh: `“${term.zh}”`, start: 1, end: 5 }
    const elsewhere = { ...example!, enStart: 0, enEnd: 7 }
    for (const useless of [{ ...example!, enStart: null, enEnd: null }, elsewhere, bare, null]) {
      const quiz = buildQuiz({
        terms: [{ ...term, example: useless }],
        pool: terms.slice(5),
        length: 1,
        kinds,
        seed: 1,
      })
      expect(quiz.ok).toBe(false)
    }
  })

  it('to type Chinese accepts every term that has this English', () => {
    const target = termNumber(3)
    const twin = { ...termNumber(50), renderings: [termNumber(50).renderings[0]!, ...target.renderings] }
    const [question] = questionsOf({
      terms: [target],
      pool: [twin, ...terms],
      kinds: ['type-chinese'],
      length: 1,
    })
    expect(question).toMatchObject({ key: { accepted: [{ zh: target.zh }, { zh: twin.zh }] } })
  })
})
