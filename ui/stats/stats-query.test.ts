import { expect, test } from 'vitest'
import { parseStatsQuery, type StatsQuery, statsHref } from './stats-query.ts'

const parsed = (href: string) => parseStatsQuery(Object.fromEntries(new URL(href, 'http://x').searchParams))

test('an address says what is looked at, and is read back as it was', () => {
  const queries: StatsQuery[] = [
    { range: 'month', scope: { kind: 'all' } },
    { range: 'year', scope: { kind: 'deck', id: 'local:first' } },
    { range: 'all', scope: { kind: 'document', id: '脱贫 & more' } },
  ]
  for (const query of queries) expect(parsed(statsHref('en', query))).toEqual(query)
  expect(statsHref('zh', queries[0]!)).toBe('/zh/stats')
})

test('an address that says nothing sensible is the last month of all', () => {
  for (const address of ['?range=decade&of=deck:', '?of=passage:1', '?range=&of=x'])
    expect(parsed(`/en/stats${address}`)).toEqual({ range: 'month', scope: { kind: 'all' } })
})
