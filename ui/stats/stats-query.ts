import { RANGES, type StatsRange } from '#core/scheduling/periods.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import type { StatsScope } from './types.ts'

/** What the page of statistics is asked for. */
export type StatsQuery = { range: StatsRange; scope: StatsScope }

export const NO_STATS_QUERY: StatsQuery = { range: 'month', scope: { kind: 'all' } }

/** From the address; whatever is there, it is a query. */
export function parseStatsQuery(address: Record<string, string | string[] | undefined>): StatsQuery {
  const value = (name: string) => [address[name] ?? ''].flat()[0]?.slice(0, 300) ?? ''
  return {
    range: RANGES.find(range => range === value('range')) ?? NO_STATS_QUERY.range,
    scope: parseScope(value('of')),
  }
}

/** `deck:` or `text:` and an id; empty for all. */
export function scopeValue(scope: StatsScope): string {
  if (scope.kind === 'all') return ''
  return `${scope.kind === 'deck' ? 'deck' : 'text'}:${scope.id}`
}

function parseScope(value: string): StatsScope {
  const [kind = '', ...rest] = value.split(':')
  const id = rest.join(':')
  if (id === '') return { kind: 'all' }
  if (kind === 'deck') return { kind: 'deck', id }
  return kind === 'text' ? { kind: 'document', id } : { kind: 'all' }
}

/** The address of statistics; what goes without saying is left out. */
export function statsHref(locale: Locale, { range, scope }: StatsQuery): string {
  const search = new URLSearchParams()
  if (range !== NO_STATS_QUERY.range) search.set('range', range)
  const of = scopeValue(scope)
  if (of) search.set('of', of)
  return placeHref(locale, 'stats') + (search.size > 0 ? `?${search}` : '')
}
