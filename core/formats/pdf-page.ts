/** A piece of text as a PDF places it, in points from the lower left corner. */
export type PdfItem = { str: string; x: number; y: number; width: number; size: number; hasEOL: boolean }

/** A line of a page. `gap`: points between its foot and that of the line above; null: none is above. */
export type PdfLine = { text: string; x: number; end: number; y: number; size: number; gap: number | null }

/** The lines of a page, in the order in which the PDF writes them. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = []
  let line: PdfLine | null = null
  for (const item of items) {
    if (item.str.trim() === '') {
      if (line && item.str !== '' && !/\s$/.test(line.text)) line.text += ' '
      continue
    }
    if (line && isSameLine(line, item)) append(line, item)
    else {
      line = { text: item.str, x: item.x, end: item.x + item.width, y: item.y, size: item.size, gap: null }
      lines.push(line)
    }
  }
  const whole = lines
    .map(line => ({ ...line, text: plainHanzi(line.text).trim() }))
    .filter(line => line.text !== '')
  return whole.map((line, at) => ({ ...line, gap: gapAbove(whole[at - 1], line) }))
}

const gapAbove = (above: PdfLine | undefined, line: PdfLine) =>
  above && above.y > line.y ? above.y - line.y : null

const isSameLine = (line: PdfLine, item: PdfItem) =>
  Math.abs(line.y - item.y) < Math.max(line.size, item.size) * 0.4 && item.x >= line.end - line.size * 0.5

function append(line: PdfLine, item: PdfItem) {
  const isApart = item.x - line.end > line.size * 0.2
  const isChinese = /\p{Script=Han}$/u.test(line.text) && /^\p{Script=Han}/u.test(item.str)
  const blanks = item.x - line.end > line.size * 1.5 ? ' ' : ''
  const space = isApart && !/\s$/.test(line.text) && !/^\s/.test(item.str) ? (isChinese ? blanks : ' ') : ''
  line.text += space + item.str
  line.end = Math.max(line.end, item.x + item.width)
  line.size = Math.max(line.size, item.size)
}

const radicals =
  '⺟母⺠民⺁厂⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺮竹⻁虎⻢马⼾户'
const plain = new Map(
  Array.from({ length: radicals.length / 2 }, (_, at) => [radicals[at * 2], radicals[at * 2 + 1]]),
)

/** Fonts that name a character by its radical (⼀ for 一) are read as they look. */
const plainHanzi = (text: string) =>
  text.replace(/[\u2E80-\u2FDF]/gu, sign => plain.get(sign) ?? sign.normalize('NFKC'))
