import { expect, test } from 'vitest'
import { parseSearchQuery, searchHref } from './search-query.ts'

const parsed = (search: string) => parseSearchQuery(Object.fromEntries(new URLSearchParams(search)))

test('an address comes back as it was', () => {
  const address = 'q=%E6%94%BB%E5%9D%9A&view=concordance&sort=left&document=a&pages=3'
  expect(searchHref('en', parsed(address))).toBe(`/en/search?${address}`)
})

test('what goes without saying is not in the address', () => {
  expect(searchHref('zh', parsed('q=&view=hits&sort=right&pages=1'))).toBe('/zh/search')
})

test('what makes no sense is passed over', () => {
  expect(parsed('view=x&sort=x&pages=x')).toMatchObject({ view: 'hits', sort: 'right', pages: 1 })
  expect(parsed('pages=1e9').pages).toBe(50)
  expect(parsed('pages=-1').pages).toBe(1)
  expect(parseSearchQuery({ q: ['a', 'b'] }).q).toBe('a')
})
