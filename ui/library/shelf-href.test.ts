import { expect, test } from 'vitest'
import { FIRST_SHELF, shelfHref } from './shelf-href.ts'

test('the address of the library says only what was chosen', () => {
  expect(shelfHref('en', FIRST_SHELF)).toBe('/en/library')
  expect(shelfHref('zh', { ...FIRST_SHELF, tag: '扶贫 & 乡村', page: 2 })).toBe(
    `/zh/library?tag=${encodeURIComponent('扶贫')}+%26+${encodeURIComponent('乡村')}&page=2`,
  )
  expect(shelfHref('en', { ...FIRST_SHELF, show: 'archived', sort: 'title' })).toBe(
    '/en/library?show=archived&sort=title',
  )
})
