import { calendarText } from './calendar.ts'
import { evenChinese, readChineseNumeral } from './chinese-numerals.ts'
import { amount, change, date, type Hedge, type Mention, points, type Quantity, share } from './quantity.ts'
import { minus, plus, type Ratio, ratio, times } from './ratio.ts'

const FIRST = '[\\d〇一二两三四五六七八九十百千万亿]'
const REST = '[\\d,.〇一二两三四五六七八九十百千万亿点]*'
const NUMBER = `${FIRST}${REST}`
const DIGIT = '[〇一二三四五六七八九\\d]'
const UP = '(?:增长|增加|增|提高|提升|上升|上涨|涨|扩大|多|高)'
const DOWN = '(?:下降|减少|降低|下跌|缩小|缩减|降|减|跌|少|低)'
const FORMER = '(?:(?:原来|原先|以前|之前|过去|当初)的)?'
const SHARE = `(?:百分之(?<hundredths>${NUMBER})|(?<percent>${NUMBER})%|(?<under>${NUMBER})分之(?<over>${NUMBER})|(?<tenths>${NUMBER})成(?<half>半)?(?![都为立员功果效就长本型熟交绩品分因])|(?<one>一半|半数))`
const BEFORE = '(?<before>超过|多达|逾|接近|将近|近|不到|大约|约)?'
const AFTER = '(?<after>以上|左右|上下)?'

type Groups = Partial<Record<string, string>>
type Pattern = { form: RegExp; read: (groups: Groups) => (Quantity | null)[] }

const pattern = (form: string, read: Pattern['read']): Pattern => ({ form: new RegExp(form, 'y'), read })
const number = (text: string | undefined) => (text ? readChineseNumeral(text) : null)
const whole = (text: string | undefined) => {
  const value = number(text)
  return value?.under === 1 ? value.over : undefined
}
const one = ratio(1)

const CALENDAR: Pattern[] = [
  pattern(`(?<year>${DIGIT}{4})年(?<month>${NUMBER})月(?:(?<day>${NUMBER})[日号])?`, asDate),
  pattern(`(?<month>${NUMBER})月(?<day>${NUMBER})[日号]`, asDate),
  pattern(`(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)`, asDate),
  pattern(`(?<year>${DIGIT}{4})年(?:第?(?<quarter>[一二三四1-4])季度|[Qq](?<q>[1-4]))`, asDate),
  pattern(`(?<year>${DIGIT}{4})年(?<half>[上下])半年`, asDate),
  pattern(
    `(?:(?<century>${NUMBER})世纪|(?<last>上个?世纪)|(?<this>本世纪))(?<tens>[一二三四五六七八九]?十|[1-9]0)年代`,
    asDate,
  ),
  // 九十年代 by itself is the last century's
  pattern(`(?<last>)(?<tens>[二三四五六七八九]十|[2-9]0)年代`, asDate),
  pattern(`(?<decade>${DIGIT}{3}[0〇])年代`, asDate),
  pattern(`(?<century>${NUMBER})世纪`, asDate),
  pattern(`(?<year>${DIGIT}{4})年(?!代)`, asDate),
]

const TIMES: Pattern[] = [
  pattern(`翻了?(?<count>${NUMBER})番`, ({ count }) => {
    const times = whole(count)
    return [times !== undefined && times <= 20 ? asChange(ratio(2 ** times)) : null]
  }),
  pattern('翻了?一?[番倍]', () => [asChange(ratio(2))]),
  pattern(`${UP}[了出]?(?<count>${NUMBER})倍(?<half>半)?`, groups => [asChange(plus(one, withHalf(groups)))]),
  pattern(
    `(?:${UP}(?:[到至为成]|到了)|为|是|相当于|等于|达到?)?${FORMER}(?<count>${NUMBER})倍(?<half>半)?`,
    groups => [asChange(withHalf(groups))],
  ),
  pattern('减半|折半|腰斩', () => [asChange(ratio(1, 2))]),
]

const PARTS: Pattern[] = [
  pattern(`${UP}了?${SHARE}`, groups => [asChange(plus(one, shareOf(groups)))]),
  pattern(`${DOWN}了?${SHARE}`, groups => [asChange(minus(one, shareOf(groups)))]),
  pattern(`(?:${UP}|${DOWN})[到至为成]${FORMER}${SHARE}`, groups => [asChange(shareOf(groups))]),
]

const PLAIN: Pattern[] = [
  pattern(`(?<count>${NUMBER})个?百分点`, ({ count }) => {
    const value = number(count)
    return [value && points(value)]
  }),
  pattern(`${BEFORE}${SHARE}${AFTER}`, groups => {
    const value = shareOf(groups)
    return [value && share(value, hedgeOf(groups))]
  }),
  pattern(`(?<over>\\d+)/(?<under>\\d+)(?![\\d/])`, groups => {
    const value = shareOf(groups)
    return [value && share(value)]
  }),
  pattern(
    `(?<![几数第])${BEFORE}(?<count>${NUMBER})(?![几数])(?<many>[多余](?<unit>[百千万亿]*))?${AFTER}`,
    groups => {
      const value = number(`${groups.count}${groups.unit ?? ''}`)
      return [value && amount(value, hedgeOf(groups))]
    },
  ),
]

/**
 * The numbers of a Chinese text in order. With `plain`, what is said of a change by a share (增长6.9%) is that share; the
 * change itself otherwise.
 */
export function findChinese(text: string, { plain = false } = {}): Mention[] {
  const even = evenChinese(text)
  const patterns = [...CALENDAR, ...TIMES, ...(plain ? [] : PARTS), ...PLAIN]
  const mentions: Mention[] = []
  for (let at = 0; at < even.length; ) {
    const found = mentionAt(even, at, patterns)
    if (found) mentions.push(found)
    at = found ? found.end : at + 1
  }
  return mentions
}

function mentionAt(text: string, at: number, patterns: readonly Pattern[]): Mention | null {
  for (const { form, read } of patterns) {
    form.lastIndex = at
    const found = form.exec(text)
    if (!found) continue
    const readings = read(found.groups ?? {}).filter(quantity => quantity !== null)
    const end = at + found[0].replace(/[.,]+$/, '').length
    if (readings.length > 0) return { start: at, end, readings }
  }
  return null
}

function shareOf({ hundredths, percent, under, over, tenths, half, one: isHalf }: Groups): Ratio | null {
  if (isHalf) return ratio(1, 2)
  if (tenths) return times(half ? plus(number(tenths), ratio(1, 2)) : number(tenths), ratio(1, 10))
  if (over && under) {
    const [top, bottom] = [whole(over), whole(under)]
    return top !== undefined && bottom ? ratio(top, bottom) : null
  }
  return times(number(hundredths ?? percent), ratio(1, 100))
}

function withHalf({ count, half }: Groups): Ratio | null {
  return half ? plus(number(count), ratio(1, 2)) : number(count)
}

const asChange = (value: Ratio | null): Quantity | null => (value && value.over > 0 ? change(value) : null)

function hedgeOf({ before, after, many }: Groups): Hedge | null {
  if (many || before === '超过' || before === '多达' || before === '逾' || after === '以上') return 'over'
  if (before === '接近' || before === '将近' || before === '近' || before === '不到') return 'nearly'
  return before || after ? 'about' : null
}

function asDate({
  year,
  month,
  day,
  quarter,
  q = quarter,
  half,
  century,
  last,
  this: current,
  tens,
  decade,
}: Groups): (Quantity | null)[] {
  const age = last !== undefined ? 20 : current ? 21 : whole(century)
  const parts =
    tens !== undefined && age !== undefined
      ? { decade: (age - 1) * 100 + (whole(tens) ?? Number.NaN) }
      : {
          ...(age !== undefined && { century: age }),
          ...(decade && { decade: whole(decade) ?? Number.NaN }),
          ...(year && { year: whole(year) ?? Number.NaN }),
          ...(month && { month: whole(month) ?? Number.NaN }),
          ...(day && { day: whole(day) ?? Number.NaN }),
          ...(q && { quarter: whole(q) ?? Number.NaN }),
          ...(half && { half: half === '上' ? 1 : 2 }),
        }
  const text = calendarText(parts)
  return [text === null ? null : date(text)]
}
