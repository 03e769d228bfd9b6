import type { Arrangement, Block, Proposed } from './source-text.ts'

/** Blocks of the beginning and of the end in which a text speaks about itself. */
const OPENING = 40
const CLOSING = 12

const agencies =
  '新华社|新华网|人民日报|人民网|中新社|中国新闻社|中新网|光明日报|经济日报|央视网|央广网|中国日报|解放军报|法制日报|法治日报|工人日报|农民日报|科技日报|中国青年报|中央社|中央通訊社|路透社|法新社|美联社'
const dateline = new RegExp(
  `(${agencies}|本报|本報)\\s*([\\p{Script=Han}]{0,10}?)(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日[电電讯訊]`,
  'u',
)
const englishDateline =
  /^([A-Z][A-Z'’. -]{2,30}),\s+(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+(\d{1,2})(?:,\s*(\d{4}))?\s*\((Xinhua|Reuters|AP|AFP|China Daily|CNS|ECNS)\)/
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const wholeDate =
  /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)\s*日?/gu
const publisherLabel = /(?:文章来源|新闻来源|稿件来源|信息来源|来源|來源|Source)\s*[:：]\s*([^\s|:：]{2,30})/u
const authorLabel =
  /(?:作者|撰文|文\s*\/|Author\s*[:：]|By\s*[:：])\s*[:：]?(?!\s*(?:来源|编辑|责|发布|时间|日期|点击|浏览|阅读))\s*([\p{L}·、 .]{2,40}?)(?=\s{2,}|\s*(?:[|）)]|来源|编辑|责|发布|时间|日期|\d|$))/u
const reporters =
  /[（(](?:本报|新华社|见习)?记者\s*([\p{Script=Han}·]{2,4}(?:[、 ]\s*[\p{Script=Han}·]{2,4}){0,4})\s*[）)]/u

type PlainDate = { year: number; month: number; day: number }

/** What a format says outside the text. `isTitleSure`: its title is that of the text, whatever headlines it has. */
export type Known = Partial<Proposed> & { isTitleSure?: boolean }

/**
 * What a text says about itself: in its headlines, its dateline (`新华社成都2月14日电`), its labels (`来源：…`). `known`
 * comes from the format; where the text says it too, the text is believed.
 */
export function propose(blocks: readonly Block[], arrangement: Arrangement, known: Known): Proposed {
  const edges =
    blocks.length <= OPENING + CLOSING ? blocks : [...blocks.slice(0, OPENING), ...blocks.slice(-CLOSING)]
  const said = edges.map(({ text }) => text)
  const wire =
    wireOf(edges.filter(({ language }) => language === 'zh').map(({ text }) => text)) ?? wireOf(said)
  const titles = titlesOf(blocks, arrangement, known)
  return {
    ...titles,
    publisher: wire?.publisher ?? firstOf(said, publisherLabel) ?? known.publisher ?? null,
    author: authorOf(said, known.author ?? null),
    place: wire?.place ?? known.place ?? null,
    date: dateOf(edges, wire, known.date ?? null),
  }
}

type Wire = {
  publisher: string | null
  place: string | null
  year: number | null
  month: number
  day: number
}

function wireOf(said: readonly string[]): Wire | null {
  for (const text of said) {
    const head = text.slice(0, 120)
    const found = dateline.exec(head)
    if (found) {
      const [, agency = '', place = '', year, month, day] = found
      return {
        publisher: /^本[报報]/.test(agency) ? null : agency,
        place: place === '' ? null : place,
        year: year === undefined ? null : Number(year),
        month: Number(month),
        day: Number(day),
      }
    }
    const english = englishDateline.exec(head)
    if (english) {
      const [, place = '', month = '', day, year, agency = ''] = english
      return {
        publisher: agency,
        place: place.charAt(0) + place.slice(1).toLowerCase(),
        year: year === undefined ? null : Number(year),
        month: months.indexOf(month.slice(0, 3).toLowerCase()) + 1,
        day: Number(day),
      }
    }
  }
  return null
}

function firstOf(said: readonly string[], pattern: RegExp): string | null {
  for (const text of said) {
    const found = pattern.exec(text.slice(0, 300))?.[1]?.trim()
    if (found) return found
  }
  return null
}

function authorOf(said: readonly string[], known: string | null): string | null {
  const short = said.filter(text => text.length <= 120)
  const found = firstOf(short, authorLabel) ?? firstOf(said, reporters) ?? known
  return found?.replace(/\s*[、 ]\s*/gu, '、').trim() || null
}

/**
 * The date of the text. A dateline has no year: it is that of a whole date of the page, or of what the format knows, of
 * that day or up to ten days later; none, and the date stays open.
 */
function dateOf(blocks: readonly Block[], wire: Wire | null, known: string | null): string | null {
  const dates = datesOf(blocks)
  if (wire?.year) return written({ ...wire, year: wire.year })
  if (wire) {
    const shown = [...dates.map(({ date }) => date), ...(known === null ? [] : shownBy(known, wire))]
    const [year] = shown.map(date => yearOf(wire, date)).filter(year => year !== null)
    return year === undefined ? null : written({ ...wire, year })
  }
  const sure = dates.find(({ isLabelled }) => isLabelled) ?? dates.find(({ isAlone }) => isAlone)
  return sure ? written(sure.date) : known
}

/** The days that a date of the format may mean for a dateline; a month alone, that very day of it. */
function shownBy(known: string, { month, day }: Wire): PlainDate[] {
  const [years, months, days] = known.split('-')
  const date = plainDate(years, months, days ?? (Number(months) === month ? String(day) : undefined))
  return date ? [date] : []
}

/** The year of a day that a date shortly behind it shows. */
function yearOf({ month, day }: Wire, shown: PlainDate): number | null {
  for (const year of [shown.year, shown.year - 1]) {
    const days =
      (Date.UTC(shown.year, shown.month - 1, shown.day) - Date.UTC(year, month - 1, day)) / 86_400_000
    if (days >= 0 && days <= 10) return year
  }
  return null
}

function datesOf(blocks: readonly Block[]) {
  return blocks.flatMap(({ text, dropped }) => {
    if (text.length > 200) return []
    return [...text.matchAll(wholeDate)].flatMap(found => {
      const date = plainDate(found[1], found[2], found[3])
      if (!date) return []
      const before = text.slice(0, found.index)
      return [
        {
          date,
          isLabelled:
            /(?:时间|日期|时刻|發布|发布|Date|Published|Updated)\s*[:：]?\s*$/u.test(before) ||
            (dropped === 'metadata' && before.trim() !== ''),
          isAlone: before.trim() === '' || /^[（(]$/.test(before.trim()),
        },
      ]
    })
  })
}

function plainDate(year?: string, month?: string, day?: string): PlainDate | null {
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  const isReal =
    date.month >= 1 &&
    date.month <= 12 &&
    date.day >= 1 &&
    date.day <= new Date(Date.UTC(date.year, date.month, 0)).getUTCDate()
  return isReal ? date : null
}

const written = ({ year, month, day }: PlainDate) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The date that a property of a file or a page holds: `2018-02-14T15:43`, `D:20180214`, `2018年2月14日`, `2018`; else null. */
export function dateIn(property: string | null | undefined): string | null {
  if (!property) return null
  const [found] = property.matchAll(wholeDate)
  const digits = /^(?:D:)?((?:19|20)\d{2})(\d{2})(\d{2})/.exec(property)
  const date = found
    ? plainDate(found[1], found[2], found[3])
    : digits
      ? plainDate(digits[1], digits[2], digits[3])
      : null
  if (date) return written(date)
  return /^((?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?)(?!\d)/.exec(property)?.[1] ?? null
}

/** The first headline of each language; `《…》` alone in its line without its marks. */
function titlesOf(blocks: readonly Block[], arrangement: Arrangement, known: Known) {
  const titleIn = (language: 'zh' | 'en') => {
    const kept = blocks.filter(block => block.dropped === null && block.language === language)
    const headline = kept.slice(0, 10).find(block => block.kind === 'headline')?.text ?? null
    return headline === null ? null : (/^《([^《》]+)》$/u.exec(headline)?.[1] ?? headline)
  }
  const isChinese = known.title ? /\p{Script=Han}/u.test(known.title) : false
  const zh = (isChinese && known.title) || null
  const en = known.titleEn ?? (isChinese ? null : (known.title ?? null))
  const either = (own: string | null, other: string | null) =>
    known.isTitleSure ? (other ?? own) : (own ?? other)
  const titleEn = either(titleIn('en'), en)
  const title = either(titleIn('zh'), zh)
  return { title: arrangement === 'english' ? title : (title ?? known.title ?? null), titleEn }
}
