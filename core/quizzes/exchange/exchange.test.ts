import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyQuestion, FORMS } from '#tests/support/any-question.ts'
import { encodeAs } from '#tests/support/encode-as.ts'
import { openArchive } from '../../formats/archive.ts'
import { childrenNamed, type XmlElement, xmlTree } from '../../formats/xml-tree.ts'
import type { Question } from '../question.ts'
import { exportQuiz, readQuiz } from './exchange.ts'
import { pairsOf, textOf } from './gift-write.ts'
import { MOST_BYTES } from './limits.ts'
import type { ExportFormat } from './outcome.ts'
import type { ExchangeWords } from './plain.ts'

const words: ExchangeWords = {
  instruction: kind => kind,
  asIn: source => `as in ${source}`,
  isTrue: 'True',
  isFalse: 'False',
}
const own: ExchangeWords = { ...words, instruction: () => '' }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) =>
  readFileSync(new URL(`../../../tests/fixtures/quizzes-exchange/${name}`, import.meta.url))

async function exported(format: ExportFormat, questions: Question[], name = 'Unit 3 / rural', said = own) {
  const { content } = await exportQuiz(format, { name, questions }, said)
  return typeof content === 'string' ? bytesOf(content) : content
}

async function readBack(bytes: Uint8Array) {
  const read = await readQuiz(bytes)
  if (!read.ok) throw new Error(`${read.code} in line ${read.line}`)
  expect(read.refused).toEqual([])
  return read
}

/** What a question asks and takes, whatever the places of its options are. */
function meaningOf(question: Question) {
  const { prompt, explanation } = question
  const asked = { form: question.form, text: prompt.text, note: explanation.note }
  switch (question.form) {
    case 'choice':
    case 'several': {
      const right = question.form === 'choice' ? [question.key.optionId] : question.key.optionIds
      const whyOf = (id: string) => explanation.why.find(({ optionId }) => optionId === id)
      const options = question.options.map(({ id, text, lang }) => {
        const why = whyOf(id)
        return [text, lang, right.includes(id), why?.code === 'said' ? why.text : ''].join('\t')
      })
      return { ...asked, options: options.sort() }
    }
    case 'order':
      return { ...asked, order: question.key.order.map(id => textOf(question.options, id)) }
    case 'match':
      return {
        ...asked,
        pairs: pairsOf(question)
          .map(({ left, right }) => `${left}\t${right}`)
          .sort(),
      }
    default:
      return { ...asked, key: question.key }
  }
}

const forms = Object.keys(FORMS) as (keyof typeof FORMS)[]
const withoutParts = forms.filter(form => form !== 'parts')

describe('what is exported comes back the same', () => {
  const formats = { moodle: withoutParts, gift: withoutParts, csv: forms }
  it.each(['moodle', 'gift', 'csv'] as const)('by %s', async format => {
    const questions = fc.array(anyQuestion(...formats[format]), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(questions, async questions => {
        const read = await readBack(await exported(format, questions))
        expect(read.questions.map(meaningOf)).toEqual(questions.map(meaningOf))
        expect(read.name).toBe(format === 'csv' ? null : 'Unit 3 / rural')
      }),
      { numRuns: 300 },
    )
  })

  it('and by CSV with every option in its place', async () => {
    const question = anyQuestion('choice', 'several', 'order', 'english', 'parts')
    await fc.assert(
      fc.asyncProperty(question, async question => {
        const read = await readBack(await exported('csv', [question]))
        expect(read.questions).toEqual([question])
      }),
    )
  })
})

const made: Question = {
  kind: 'fill-blank',
  form: 'choice',
  termId: 't1',
  prompt: {
    zh: [{ text: '实施' }, { text: null }, { text: '战略' }],
    en: [
      { text: 'the strategy of ', counterpart: false },
      { text: 'rural revitalization', counterpart: true },
    ],
  },
  options: [
    { id: 'a', text: '乡村振兴', lang: 'zh' },
    { id: 'b', text: '乡村建设', lang: 'zh' },
  ],
  key: { optionId: 'a' },
  explanation: {
    pairId: 'p1',
    zh: '乡村振兴',
    pinyin: 'xiāngcūn zhènxīng',
    en: 'rural revitalization',
    why: [
      {
        optionId: 'b',
        code: 'shares-characters',
        termId: 't2',
        zh: '乡村建设',
        en: 'rural construction',
        shared: '乡村',
      },
    ],
  },
}
const dictation: Question = {
  kind: 'dictation',
  form: 'chinese',
  termId: null,
  prompt: { heard: { zh: '共同富裕', pinyin: 'gòngtóng fùyù' } },
  key: { accepted: [{ zh: '共同富裕', pinyin: '' }] },
  explanation: { pairId: null, zh: '', pinyin: '', en: '', why: [] },
}

it('a question that was made says what is to be done, shows its blank, and tells why', async () => {
  const { questions } = await readBack(await exported('moodle', [made], 'x', words))
  expect(questions[0]).toMatchObject({
    kind: 'own',
    termId: null,
    prompt: { text: 'fill-blank\n实施____战略\nthe strategy of [rural revitalization]' },
    explanation: {
      note: '乡村振兴 xiāngcūn zhènxīng: rural revitalization',
      why: [{ code: 'said', text: '乡村建设: rural construction' }],
    },
  })
})

const formatsOut = ['moodle', 'gift', 'csv', 'qti'] as const

async function textOut(format: ExportFormat, question: Question): Promise<string> {
  const { content } = await exportQuiz(format, { name: '', questions: [question] }, words)
  if (typeof content === 'string') return content
  const files = [...(await openArchive(content, () => true)).values()]
  return files.map(file => new TextDecoder().decode(file)).join('\n')
}

it.each(formatsOut)('in %s it says whose wording is asked for', async format => {
  const source = { publisher: 'Xinhua', date: '2018-02-14' }
  const official: Question = {
    ...made,
    kind: 'choose-official',
    prompt: { zh: [{ text: '乡村振兴' }], source },
  }
  expect(await textOut(format, official)).toContain('as in Xinhua, 2018-02-14')
})

it.each(['moodle', 'gift', 'csv'] as const)(
  'by %s clauses come back with their English and in their order',
  async format => {
    const clauses: Question = {
      ...made,
      kind: 'order-clauses',
      form: 'order',
      prompt: { en: [{ text: 'Avoid formalism; cut red tape, and meet less.', counterpart: false }] },
      options: ['会议减少20%以上', '要力戒形式主义', '为基层减轻负担'].map((text, at) => ({
        id: 'abc'[at]!,
        text,
        lang: 'zh',
      })),
      key: { order: ['b', 'c', 'a'] },
      explanation: { ...made.explanation, why: [] },
    }
    const { questions } = await readBack(await exported(format, [clauses], 'x', words))
    expect(questions.map(meaningOf)).toMatchObject([
      {
        text: 'order-clauses\nAvoid formalism; cut red tape, and meet less.',
        order: ['要力戒形式主义', '为基层减轻负担', '会议减少20%以上'],
      },
    ])
  },
)

it.each(formatsOut)('in %s what is heard stands as pinyin, not as the answer', async format => {
  const text = await textOut(format, dictation)
  expect(text).toContain('gòngtóng fùyù')
  expect(text.split('共同富裕')).toHaveLength(format === 'qti' ? 3 : 2)
})

it('the parts of a formula are a free answer where a format has no list, told once with what else is told', async () => {
  const question: Question = {
    ...made,
    kind: 'expand',
    form: 'parts',
    prompt: { zh: [{ text: '两不愁' }] },
    of: 2,
    key: {
      parts: [
        { zh: '不愁吃', en: 'food' },
        { zh: '不愁穿', en: 'clothing' },
      ],
    },
    explanation: { ...made.explanation, why: [] },
  }
  const read = await readQuiz(await exported('gift', [question]))
  expect(read).toMatchObject({ ok: true, refused: [{ code: 'no-key' }] })
  const { content } = await exportQuiz('gift', { name: '', questions: [question] }, own)
  expect(content).toContain(
    '{####不愁吃\\: food\\n不愁穿\\: clothing\\n乡村振兴 xiāngcūn zhènxīng\\: rural revitalization}',
  )
})

it('wordings that a notation stands for are written out', async () => {
  const question: Question = {
    ...dictation,
    kind: 'own',
    form: 'english',
    prompt: { text: '共同富裕' },
    key: { accepted: ['(the) {common|shared} prosperity'] },
  }
  const { questions } = await readBack(await exported('gift', [question]))
  expect(questions[0]).toMatchObject({
    key: {
      accepted: ['the common prosperity', 'the shared prosperity', 'common prosperity', 'shared prosperity'],
    },
  })
})

describe('files of others', () => {
  it("Moodle's own XML is read by its types, its HTML as text", async () => {
    const read = await readQuiz(fixture('moodle-export.xml'))
    if (!read.ok) throw new Error(read.code)
    expect(read.name).toBe('Unit 3: 乡村振兴 / rural policy')
    expect(read.questions.map(({ form }) => form)).toEqual([
      'choice',
      'several',
      'truth',
      'chinese',
      'match',
      'order',
    ])
    expect(read.questions[0]).toMatchObject({
      prompt: { text: 'Which is the official English of 乡村振兴?' },
      options: [
        { id: 'a', text: 'village renewal & growth' },
        { id: 'b', text: 'rural revitalization' },
        { id: 'c', text: 'rural vitalization' },
      ],
      key: { optionId: 'b' },
      explanation: {
        note: 'Central Committee document No. 1, 2018.',
        why: [{ optionId: 'a', text: 'Not a term of any document.' }],
      },
    })
    expect(read.questions[2]).toMatchObject({
      key: { isTrue: false },
      prompt: { text: '县级 is provincial level.' },
    })
    expect(read.questions[3]).toMatchObject({
      key: { accepted: [{ zh: '共同富裕', pinyin: 'gòngtóng fùyù' }] },
      explanation: { note: 'Four characters.' },
    })
    expect(meaningOf(read.questions[4]!)).toMatchObject({
      pairs: ['\tpoor village', '小康社会\tmoderately prosperous society', '贫困县\tpoor county'],
    })
    expect(meaningOf(read.questions[5]!)).toMatchObject({
      order: ['政治意识', '大局意识', '核心意识', '看齐意识'],
    })
    expect(read.notices).toEqual([
      { code: 'partial-credit', number: 1, line: 15, what: 'rural vitalization' },
    ])
    expect(read.refused).toEqual([
      { code: 'no-question-but-text', number: 7, line: 242, what: 'Now open your books.' },
      { code: 'numerical', number: 8, line: 259, what: '' },
      { code: 'kind-unknown', number: 9, line: 283, what: 'gapselect' },
    ])
  })

  it('GIFT is read with its formats, weights, blanks, feedback and escapes, and says where it is wrong', async () => {
    const read = await readQuiz(fixture('course.gift.txt'))
    if (!read.ok) throw new Error(read.code)
    expect(read.name).toBe('Unit 3')
    expect(read.questions.map(meaningOf)).toEqual([
      {
        form: 'choice',
        text: 'Which is the official English of 乡村振兴?',
        note: 'Central Committee, No. 1\n2018.',
        options: [
          'rural revitalization\ten\ttrue\t',
          'rural vitalization\ten\tfalse\t',
          'village renewal\ten\tfalse\tNot in any document: see 2018.',
        ],
      },
      {
        form: 'several',
        text: 'The two assurances are about',
        note: undefined,
        options: ['clothing\ten\ttrue\t', 'food\ten\ttrue\t', 'schooling\ten\tfalse\t'],
      },
      {
        form: 'choice',
        text: 'The Two Centenary Goals were set out at the ____ National Congress.',
        note: undefined,
        options: ['18th\ten\ttrue\t', '19th\ten\tfalse\t', '20th\ten\tfalse\t'],
      },
      {
        form: 'chinese',
        text: 'Common prosperity in Chinese is',
        note: undefined,
        key: { accepted: [{ zh: '共同富裕', pinyin: 'gòngtóng fùyù' }] },
      },
      {
        form: 'english',
        text: 'Type the English of 小康社会.',
        note: undefined,
        key: { accepted: ['moderately prosperous society', 'xiaokang \\(society\\)'] },
      },
      {
        form: 'match',
        text: 'Match them.',
        note: undefined,
        pairs: ['\twealth', '小康\tmoderate prosperity', '贫困\tpoverty'],
      },
      {
        form: 'truth',
        text: '县级 is provincial level.',
        note: 'It is county level.\nRight, it is not.',
        key: { isTrue: false },
      },
      {
        form: 'order',
        text: 'Put them in order.',
        note: undefined,
        order: ['政治意识', '大局意识', '核心意识', '看齐意识'],
      },
      {
        form: 'choice',
        text: 'A {brace}, a tilde ~, an equals = and a hash #: which is a sign?',
        note: undefined,
        options: ['a = b\ten\tfalse\t', '{\ten\ttrue\t'],
      },
    ])
    expect(read.notices.map(({ code, number }) => [code, number])).toEqual([
      ['partial-credit', 1],
      ['partial-credit', 5],
    ])
    expect(read.refused).toEqual([
      { code: 'numerical', number: 10, line: 42, what: '#100:0' },
      { code: 'no-key', number: 11, line: 44, what: '' },
      { code: 'no-question-but-text', number: 12, line: 46, what: 'Read the text first.' },
      { code: 'brace-unclosed', number: 13, line: 48, what: 'Which?{=one ~two' },
    ])
  })

  it("a teacher's table in the encoding and with the signs of Chinese Excel", async () => {
    const text = new TextDecoder().decode(fixture('teacher.csv'))
    const read = await readQuiz(encodeAs(text, 'gb18030'))
    if (!read.ok) throw new Error(read.code)
    expect(read.questions.map(meaningOf)).toMatchObject([
      {
        form: 'choice',
        note: 'No. 1, 2018',
        options: [expect.anything(), 'village renewal\ten\tfalse\tNot official'],
      },
      { form: 'several', options: ['clothing\ten\ttrue\t', 'food\ten\ttrue\t', 'schooling\ten\tfalse\t'] },
      { form: 'truth', key: { isTrue: true } },
      { form: 'chinese', key: { accepted: [{ zh: '共同富裕', pinyin: 'gòngtóng fùyù' }] } },
      { form: 'english', key: { accepted: ['{moderately prosperous|xiaokang} society'] } },
      {
        form: 'parts',
        key: {
          parts: [
            { zh: '不愁吃', en: 'food' },
            { zh: '不愁穿', en: 'clothing' },
          ],
        },
      },
      { form: 'order', order: ['one', 'two', 'three'] },
      { form: 'match', pairs: ['\twealth', '小康\tmoderate prosperity', '贫困\tpoverty'] },
      {
        form: 'choice',
        text: 'quoted "twice"\non two lines',
        options: ['one; two\ten\ttrue\t', 'three\ten\tfalse\t'],
      },
    ])
    expect(read.refused).toEqual([
      { code: 'answer-unknown', number: 9, line: 10, what: 'd' },
      { code: 'kind-unknown', number: 10, line: 11, what: 'rating' },
    ])
  })
})

describe('what is not to be trusted', () => {
  it('scripts and what else HTML can do are no text, and are told of', async () => {
    const read = await readQuiz(fixture('scripts.xml'))
    expect(read).toMatchObject({
      ok: true,
      questions: [{ prompt: { text: 'True or a map not?' }, explanation: { note: 'told' } }],
      notices: [{ code: 'media', number: 1, line: 3 }],
    })
  })

  it.each([
    ['billion-laughs.xml', 'unsafe-xml', 7],
    ['outside-entity.xml', 'unsafe-xml', 2],
    ['cut-short.xml', 'damaged-xml', 41],
    ['unclosed.csv', 'csv-quote', 2],
  ])('%s is refused with where it is wrong', async (name, code, line) => {
    expect(await readQuiz(fixture(name))).toEqual({ ok: false, code, line })
  })

  it('a table of something else has no question in it', async () => {
    const read = await readQuiz(fixture('glossary.csv'))
    expect(read).toMatchObject({
      ok: true,
      questions: [],
      refused: [{ code: 'no-question-but-text', line: 1 }],
    })
  })

  it('a file that is too large, empty, of data or of too many questions is refused whole', async () => {
    expect(await readQuiz(new Uint8Array(MOST_BYTES + 1))).toMatchObject({ code: 'too-big' })
    expect(await readQuiz(bytesOf(' \n'))).toMatchObject({ code: 'empty' })
    expect(await readQuiz(Uint8Array.from({ length: 999 }, (_, at) => at % 9))).toMatchObject({
      code: 'binary',
    })
    expect(await readQuiz(bytesOf('It is.{T}\n\n'.repeat(501)))).toEqual({
      ok: false,
      code: 'too-many-questions',
      line: 1001,
    })
    expect(await readQuiz(bytesOf('<html><body>hello</body></html>'))).toMatchObject({ code: 'not-moodle' })
    expect(await readQuiz(bytesOf('<quiz></quiz>'))).toMatchObject({ code: 'no-questions' })
  })

  it('a question of thousands of answers is refused before they are read', async () => {
    const answers = '<answer fraction="100"><text>&lt;b&gt;x</text></answer>'.repeat(20_000)
    const asked = '<questiontext><text>x</text></questiontext>'
    const xml = `<quiz><question type="shortanswer">${asked}${answers}</question></quiz>`
    const refused = [{ code: 'too-many-options', number: 1, line: 1, what: '' }]
    expect(await readQuiz(bytesOf(xml))).toMatchObject({ questions: [], refused })
    expect(await readQuiz(bytesOf(`x{${'~<b>y'.repeat(20_000)}}`))).toMatchObject({ questions: [], refused })
  })

  it('no cell of a table is reckoned out by a spreadsheet', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', "'=1"]
    const questions = texts.map((text): Question => ({ ...dictation, kind: 'own', prompt: { text } }))
    const { content } = await exportQuiz('csv', { name: '', questions }, own)
    for (const line of String(content).split('\r\n')) expect(line).not.toMatch(/(?:^|,)"?[=+\-@＝]/)
    const { questions: back } = await readBack(bytesOf(String(content)))
    expect(back.map(({ prompt }) => prompt.text)).toEqual(texts)
  })

  it('whatever a file holds, it is read or refused', async () => {
    const pieces = [
      '{',
      '}',
      '=',
      '~',
      '#',
      '->',
      '::',
      '\\',
      '\n',
      '\n\n',
      '>',
      '%50%',
      '****',
      'x',
      '共',
      '[html]<b',
    ]
    const heads = ['', 'form,question,answer,a,b\n', '<quiz>', '<quiz><question type="matching">']
    const file = fc
      .tuple(fc.constantFrom(...heads), fc.array(fc.constantFrom(...pieces), { maxLength: 30 }))
      .map(([head, rest]) => head + rest.join(''))
    await fc.assert(
      fc.asyncProperty(file, async text => {
        const read = await readQuiz(bytesOf(text))
        if (read.ok) for (const { prompt } of read.questions) expect(prompt.text).not.toBe('')
        else expect(read.code).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})

describe('QTI', () => {
  const ORDER = ['responseDeclaration', 'outcomeDeclaration', 'itemBody', 'responseProcessing']
  const everyForm = () => forms.flatMap(form => fc.sample(anyQuestion(form), { numRuns: 5, seed: 1 }))

  it('is a package whose manifest, test and items name each other, every item as the schema wants it', async () => {
    const questions = everyForm()
    const files = await openArchive(await exported('qti', questions), () => true)
    const tree = (path: string) => xmlTree(new TextDecoder().decode(files.get(path)))
    const resources = childrenNamed(childrenNamed(tree('imsmanifest.xml'), 'resources')[0]!, 'resource')
    const hrefs = resources.map(({ attributes }) => attributes.href)
    expect([...files.keys()].sort()).toEqual(['imsmanifest.xml', ...hrefs].sort())
    const [test, ...items] = resources
    const identifiers = items.map(({ attributes }) => attributes.identifier)
    expect(childrenNamed(test!, 'dependency').map(({ attributes }) => attributes.identifierref)).toEqual(
      identifiers,
    )
    const refs = all(tree('assessment.xml'), 'assessmentItemRef')
    expect(refs.map(({ attributes }) => [attributes.identifier, attributes.href])).toEqual(
      items.map(({ attributes }) => [attributes.identifier, attributes.href]),
    )
    expect(items).toHaveLength(questions.length)
    for (const { attributes } of items) checkItem(tree(attributes.href!), attributes.identifier!)
  })

  function checkItem(item: XmlElement, identifier: string) {
    expect(item.name).toBe('assessmentItem')
    expect(item.attributes.identifier).toBe(identifier)
    const names = item.children.map(({ name }) => name)
    expect(names).toEqual(ORDER.filter(name => names.includes(name)))
    const interactions = all(item, /Interaction$/)
    expect(interactions).toHaveLength(1)
    expect(interactions[0]!.attributes.responseIdentifier).toBe('RESPONSE')
    const offered = new Set(
      all(interactions[0]!, /^simple(?:Associable)?Choice$/).map(({ attributes }) => attributes.identifier),
    )
    const declaration = item.children[0]!
    const base = declaration.attributes.baseType
    const values = all(declaration, 'value').map(({ text }) => text)
    if (base !== 'string') {
      expect(values.length).toBeGreaterThan(0)
      for (const id of values.flatMap(value => value.split(' '))) expect(offered).toContain(id)
    }
    for (const id of offered) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/)
  }

  const all = (element: XmlElement, name: string | RegExp): XmlElement[] =>
    element.children.flatMap(child => [
      ...((typeof name === 'string' ? child.name === name : name.test(child.name)) ? [child] : []),
      ...all(child, name),
    ])
})
