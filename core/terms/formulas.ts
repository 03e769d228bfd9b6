/** An expression that counts, and what it counts where the text spells it out: 四个意识 → 政治意识, 大局意识, … */
export type Formula = { text: string; parts: string[] }

const numeral = '[一两二三四五六七八九十]'
/** A numeral but 一, which counts nothing: 一个国家, 一大批. */
const several = '[两二三四五六七八九十]'
/** No date, sum, measure or further numeral. */
const counted =
  '(?![年月日号时分秒元万亿千百十倍个岁周次点届月人位名家条天夜起期批章节一两二三四五六七八九])\\p{Script=Han}'
const edge = '(?=[、，。；：！？）”’一等的是和以为中之就即\\s]|$)'

const shapes = [
  // 两不愁三保障, 三区三州, 三严三实, 一带一路, 八纵八横: two counts side by side
  `${numeral}(?!个|大|项|批|起|系)${counted}\\p{Script=Han}?${numeral}(?!个|大|项|批|起|系)${counted}(?:\\p{Script=Han}${edge})?`,
  // 一个中心、两个基本点
  `一个\\p{Script=Han}{2}、${several}个\\p{Script=Han}{2,3}`,
  // 五位一体, 三位一体
  `${several}位一体`,
  // 四个意识, 三大攻坚战, 五级书记, 八项规定, 六大高地, 两个毫不动摇
  `${several}(?:大|级|项)(?:(?![之的等和与是就即])\\p{Script=Han}){2,4}?${edge}`,
  `${several}个(?!月|人|多|百|单位|部门|省|市|县|村|项目|国家|地区|方面|小时|工作日|基地|试点)(?:(?![之的等和与是就即])\\p{Script=Han}){2,4}?${edge}`,
  // 第一个百年奋斗目标, 第一责任人
  '第[一二](?:个百年奋斗目标|书记|责任人)',
  // 党的十九大, 十九届四中全会
  '(?:党的)?(?:二十|十[一二三四五六七八九])大(?![会力量规])',
  '(?:党的)?(?:二十|十[一二三四五六七八九])届[一二三四五六七]中全会',
]
const pattern = new RegExp(shapes.map(shape => `(?:${shape})`).join('|'), 'gmu')

/** Expressions of a text without quotation marks that count, each once. */
export function findFormulas(plain: string): Formula[] {
  const found = new Map<string, Formula>()
  for (const { 0: text, index } of plain.matchAll(pattern)) {
    if (/\p{Script=Han}/u.test(text) && isInsideNumber(plain, index)) continue
    const known = found.get(text)
    if (known && known.parts.length > 0) continue
    found.set(text, { text, parts: partsAround(plain, index, index + text.length, countsOf(text)) })
  }
  return [...found.values()]
}

const isInsideNumber = (text: string, at: number) =>
  /[\d第百千万亿零〇一二三四五六七八九十]/u.test(text[at - 1] ?? '')

const values: Record<string, number> = Object.fromEntries(
  [...'一二三四五六七八九十'].map((sign, at) => [sign, at + 1]),
)
values.两 = 2

/** How many things an expression counts: 两不愁三保障 → 2 and 3. */
const countsOf = (text: string) => [...text].flatMap(sign => values[sign] ?? [])

const opening =
  /^(?:，?(?:即|就是|也就是|包括|是指|指的是|分别是|分别为|一般指|具体是)：?|：|——|（(?:即|指)?)/u
/** Where a list of items ends, and one of clauses. */
const closing = /[，。；！？）\n]/u
const closingClauses = /[。！？）\n]/u
const clauseList = /^(?:一是|第一，)/u

/** The items that follow (“…即A、B、C。”) or lead up to an expression (“A、B、C等三大攻坚战”), where they are as many. */
function partsAround(text: string, start: number, end: number, counts: readonly number[]): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total < 2) return []
  const after = text.slice(end, end + 240)
  const lead = opening.exec(after)?.[0]
  if (lead !== undefined) {
    const items = splitItems(upToEnd(after.slice(lead.length)))
    if (items.length === total) return items
  }
  const before =
    /(?:^|[，。；：！？\n])([^，。；：！？\n]*)$/u.exec(text.slice(Math.max(0, start - 160), start))?.[1] ??
    ''
  const leading = splitItems(before.replace(/等$/u, ''))
  return leading.length === total && counts.length === 1 ? withoutVerb(leading) : []
}

const upToEnd = (text: string) => text.split(clauseList.test(text) ? closingClauses : closing, 1)[0] ?? ''

/** A、B和C; first A, second B: 一是A，二是B. */
function splitItems(text: string): string[] {
  if (clauseList.test(text)) {
    return text
      .split(/[，；]?(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，)/u)
      .map(item => item.replace(/[，；]$/u, ''))
      .filter(item => item !== '')
  }
  const items = text.split('、')
  const last = items.pop() ?? ''
  return [...items, ...last.split(/(?:以及|和|及)(?=\p{Script=Han}{2})/u)]
    .map(item => item.trim())
    .filter(item => item !== '')
}

/** 增强政治意识、大局意识 → 政治意识、大局意识, where all but the first are alike in length. */
function withoutVerb(items: readonly string[]): string[] {
  const [first = '', ...rest] = items
  const length = rest[0]?.length ?? 0
  const alike = rest.every(item => item.length === length)
  return alike && first.length > length ? [first.slice(first.length - length), ...rest] : [...items]
}
