import { expect, test } from 'vitest'
import { orderRenderings, preferredRendering, type Rendering } from './rendering.ts'

/** `text status date` */
const rendering = (line: string): Rendering => {
  const [text = '', status, date = null] = line.split(' ')
  return {
    text,
    status: status as Rendering['status'],
    date,
    reliability: 'seen',
    usage: null,
    sourceTitle: null,
    publisher: null,
    url: null,
  }
}
const renderings = [
  'old deprecated 2020',
  'undated admitted',
  'a admitted 2018-03',
  'b admitted 2018-03-05',
  'best preferred 2015',
].map(rendering)

test('renderings are shown preferred first, then admitted, then deprecated, each newest first, undated last', () => {
  expect(orderRenderings(renderings).map(({ text }) => text)).toEqual(['best', 'b', 'a', 'undated', 'old'])
  expect(renderings[0]?.text).toBe('old')
})

test('the preferred rendering is the newest admitted one where none is preferred, never a deprecated one', () => {
  expect(preferredRendering({ renderings })?.text).toBe('best')
  expect(preferredRendering({ renderings: renderings.slice(0, 4) })?.text).toBe('b')
  expect(preferredRendering({ renderings: renderings.slice(0, 1) })).toBe(null)
  expect(preferredRendering({ renderings: [] })).toBe(null)
})
