import { englishKey } from '../wording/english-words.ts'

/** What an expression is in English, and how often in each year. */
export type RenderingYears = {
  /** Oldest first; those between two that have something are there too, unless they are very many. */
  years: number[]
  /** The most frequent first; `text` null stands for all that are left. `counts` go with `years`, `undated` with none. */
  rows: { text: string | null; counts: number[]; undated: number; total: number }[]
}

const MOST_ROWS = 6
/** Beyond it only years that have something. */
const MOST_YEARS = 40

type Found = { text: string; date: string | null }

/** Renderings that differ in case, articles or number are one, shown as it is written most often. */
export function renderingYears(found: readonly Found[]): RenderingYears {
  const years = yearsOf(found)
  const groups = [...Map.groupBy(found, ({ text }) => englishKey(text) || text).values()].sort(
    (a, b) => b.length - a.length,
  )
  const row = (text: string | null, group: readonly Found[]) => ({
    text,
    counts: years.map(year => group.filter(({ date }) => yearOf(date) === year).length),
    undated: group.filter(({ date }) => yearOf(date) === null).length,
    total: group.length,
  })
  const shown = groups.length > MOST_ROWS ? MOST_ROWS - 1 : MOST_ROWS
  const rest = groups.slice(shown).flat()
  return {
    years,
    rows: [
      ...groups.slice(0, shown).map(group => row(commonest(group.map(({ text }) => text)), group)),
      ...(rest.length > 0 ? [row(null, rest)] : []),
    ],
  }
}

const yearOf = (date: string | null): number | null => {
  const year = /^\d{4}/.exec(date ?? '')?.[0]
  return year === undefined ? null : Number(year)
}

function yearsOf(found: readonly Found[]): number[] {
  const years = [...new Set(found.map(({ date }) => yearOf(date)))]
    .filter(year => year !== null)
    .sort((a, b) => a - b)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined || last - first >= MOST_YEARS) return years
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function commonest(texts: readonly string[]): string {
  const groups = [...Map.groupBy(texts, text => text).values()]
  return groups.sort((a, b) => b.length - a.length)[0]?.[0] ?? ''
}
