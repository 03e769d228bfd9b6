import type { Question } from '../question.ts'
import { type ExchangeWords, promptText } from './plain.ts'
import { qtiItem, qtiRoot } from './qti-item.ts'
import { tidyLine } from './tidy.ts'
import { element, type Xml, xmlDocument } from './xml-write.ts'

/**
 * The files of an IMS package of QTI 2.1: the manifest, the test, and an item a question. What it cannot say: what is told of each
 * wrong option; English in notation is written out, up to 24 wordings of each; the parts of a formula become a free answer with the
 * parts for whoever marks it. Order is marked as a whole: QTI has no ready-made rule for neighbours.
 */
export function qtiPackage(
  name: string,
  questions: readonly Question[],
  words: ExchangeWords,
): Map<string, string> {
  const title = tidyLine(name) || 'Quiz'
  const items = questions.map((question, at) => {
    const identifier = `item-${String(at + 1).padStart(3, '0')}`
    const listed = `${at + 1} ${[...tidyLine(promptText(question, words))].slice(0, 60).join('')}`
    return { identifier, href: `items/${identifier}.xml`, xml: qtiItem(question, identifier, listed, words) }
  })
  return new Map([
    ['imsmanifest.xml', manifest(items)],
    ['assessment.xml', assessment(title, items)],
    ...items.map(({ href, xml }) => [href, xml] as const),
  ])
}

type Item = { identifier: string; href: string }

const CONTENT = 'http://www.imsglobal.org/xsd/imscp_v1p1'
const CONTENT_SCHEMA = 'http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd'

function manifest(items: readonly Item[]): string {
  const test = resource('test', 'imsqti_test_xmlv2p1', 'assessment.xml', items)
  return xmlDocument(
    element(
      'manifest',
      {
        xmlns: CONTENT,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${CONTENT} ${CONTENT_SCHEMA}`,
        identifier: 'manifest',
      },
      element(
        'metadata',
        {},
        element('schema', {}, 'QTIv2.1 Package'),
        element('schemaversion', {}, '1.0.0'),
      ),
      element('organizations'),
      element(
        'resources',
        {},
        test,
        ...items.map(item => resource(item.identifier, 'imsqti_item_xmlv2p1', item.href)),
      ),
    ),
  )
}

function resource(identifier: string, type: string, href: string, needs: readonly Item[] = []): Xml {
  return element(
    'resource',
    { identifier, type, href },
    element('file', { href }),
    ...needs.map(need => element('dependency', { identifierref: need.identifier })),
  )
}

const assessment = (title: string, items: readonly Item[]) =>
  xmlDocument(
    element(
      'assessmentTest',
      { ...qtiRoot, identifier: 'test', title },
      element(
        'testPart',
        { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' },
        element(
          'assessmentSection',
          { identifier: 'section', title, visible: 'true' },
          ...items.map(({ identifier, href }) => element('assessmentItemRef', { identifier, href })),
        ),
      ),
    ),
  )
