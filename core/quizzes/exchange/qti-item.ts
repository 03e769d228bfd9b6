import type { Form, Question } from '../question.ts'
import { type ExchangeWords, noteText, partsText, promptText } from './plain.ts'
import { plainAnswers } from './typed.ts'
import { element, type Xml, xmlDocument } from './xml-write.ts'

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const SCHEMA = `${NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`
const TEMPLATES = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates'

export const qtiRoot = {
  xmlns: NAMESPACE,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': SCHEMA,
}

/** An item of QTI 2.1. `title`: by which it is listed. Elements stand in the order of the schema. */
export function qtiItem(question: Question, identifier: string, title: string, words: ExchangeWords): string {
  const note = noteText(question)
  return xmlDocument(
    element(
      'assessmentItem',
      { ...qtiRoot, identifier, title, adaptive: 'false', timeDependent: 'false' },
      responseDeclaration(question),
      element(
        'outcomeDeclaration',
        { identifier: 'SCORE', cardinality: 'single', baseType: 'float' },
        element('defaultValue', {}, element('value', {}, '0')),
      ),
      element(
        'itemBody',
        {},
        ...promptText(question, words)
          .split('\n')
          .map(line => element('p', {}, line)),
        interaction(question, words),
        ...scorersNote(question, note),
      ),
      ...responseProcessing(question),
    ),
  )
}

/** What whoever marks sees and the learner does not. */
function scorersNote(question: Question, note: string): Xml[] {
  const parts = question.form === 'parts' ? partsText(question.key.parts) : ''
  const lines = [...parts.split('\n'), ...note.split('\n')].filter(line => line !== '')
  if (lines.length === 0) return []
  return [element('rubricBlock', { view: 'scorer tutor' }, ...lines.map(line => element('p', {}, line)))]
}

type Cardinality = 'single' | 'multiple' | 'ordered'

function declared(
  cardinality: Cardinality,
  baseType: 'identifier' | 'string' | 'directedPair',
  right: readonly string[],
  shares?: Xml,
): Xml {
  const values = right.map(value => element('value', {}, value))
  return element(
    'responseDeclaration',
    { identifier: 'RESPONSE', cardinality, baseType },
    ...(values.length > 0 ? [element('correctResponse', {}, ...values)] : []),
    ...(shares ? [shares] : []),
  )
}

type Shares = readonly (readonly [key: string, share: number])[]

/** What each answer is worth; never below nothing, never above all. */
const mapping = (entries: Shares, attributes: Record<string, string> = {}) =>
  element(
    'mapping',
    { lowerBound: 0, upperBound: 1, defaultValue: 0 },
    ...entries.map(([mapKey, share]) =>
      element('mapEntry', { mapKey, mappedValue: Number(share.toFixed(6)), ...attributes }),
    ),
  )

function responseDeclaration(question: Question): Xml {
  switch (question.form) {
    case 'choice':
      return declared('single', 'identifier', [idOf(question.key.optionId)])
    case 'truth':
      return declared('single', 'identifier', [String(question.key.isTrue)])
    case 'several':
      return declared(
        'multiple',
        'identifier',
        question.key.optionIds.map(idOf),
        mapping(severalShares(question)),
      )
    case 'order':
      return declared('ordered', 'identifier', question.key.order.map(idOf))
    case 'match': {
      const pairs = Object.entries(question.key.matches).map(
        ([left, right]) => `${leftId(left)} ${idOf(right)}`,
      )
      const shares: Shares = pairs.map(pair => [pair, 1 / question.left.length])
      return declared('multiple', 'directedPair', pairs, mapping(shares))
    }
    case 'chinese':
    case 'english': {
      const answers = plainAnswers(question)
      const shares: Shares = answers.map(answer => [answer, 1])
      return declared('single', 'string', answers.slice(0, 1), mapping(shares, { caseSensitive: 'false' }))
    }
    case 'parts':
      return declared('single', 'string', [])
  }
}

function severalShares({ options, key }: Extract<Form, { form: 'several' }>): Shares {
  const share = 1 / key.optionIds.length
  return options.map(({ id }) => [idOf(id), key.optionIds.includes(id) ? share : -share])
}

/** Identifiers must begin with a letter, and those of the two sides of a match must differ. */
const idOf = (id: string) => `R_${id}`
const leftId = (id: string) => `L_${id}`

const lang = (of: 'zh' | 'en') => ({ 'xml:lang': of === 'zh' ? 'zh-Hans' : 'en' })

function interaction(question: Question, words: ExchangeWords): Xml {
  const responseIdentifier = 'RESPONSE'
  switch (question.form) {
    case 'choice':
    case 'several':
      return element(
        'choiceInteraction',
        { responseIdentifier, shuffle: 'true', maxChoices: question.form === 'choice' ? 1 : 0 },
        ...question.options.map(option => simpleChoice(idOf(option.id), option.text, option.lang)),
      )
    case 'truth':
      return element(
        'choiceInteraction',
        { responseIdentifier, shuffle: 'false', maxChoices: 1 },
        element('simpleChoice', { identifier: 'true' }, words.isTrue),
        element('simpleChoice', { identifier: 'false' }, words.isFalse),
      )
    case 'order':
      return element(
        'orderInteraction',
        { responseIdentifier, shuffle: 'true' },
        ...question.options.map(option => simpleChoice(idOf(option.id), option.text, option.lang)),
      )
    case 'match':
      return matchInteraction(question, responseIdentifier)
    case 'chinese':
    case 'english':
      return element('p', {}, element('textEntryInteraction', { responseIdentifier, expectedLength: 30 }))
    case 'parts':
      return element('extendedTextInteraction', { responseIdentifier, expectedLines: question.of })
  }
}

const simpleChoice = (identifier: string, text: string, of: 'zh' | 'en') =>
  element('simpleChoice', { identifier }, element('span', lang(of), text))

function matchInteraction({ left, options }: Extract<Form, { form: 'match' }>, responseIdentifier: string) {
  const side = (items: typeof left, id: (id: string) => string, matchMax: number) =>
    element(
      'simpleMatchSet',
      {},
      ...items.map(item =>
        element(
          'simpleAssociableChoice',
          { identifier: id(item.id), matchMax },
          element('span', lang(item.lang), item.text),
        ),
      ),
    )
  return element(
    'matchInteraction',
    { responseIdentifier, shuffle: 'true', maxAssociations: left.length },
    side(left, leftId, 1),
    side(options, idOf, 0),
  )
}

function responseProcessing({ form }: Question): Xml[] {
  if (form === 'parts') return []
  const template =
    form === 'choice' || form === 'truth' || form === 'order' ? 'match_correct' : 'map_response'
  return [element('responseProcessing', { template: `${TEMPLATES}/${template}` })]
}
