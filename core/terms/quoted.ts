import type { Span } from './quotes.ts'

/** What stands between curly quotation marks: an expression, and the word behind where it makes a term with it. */
const quoted = /(?<![：:]|说，?|指出，?)“([\p{Script=Han}、]{2,12})”(\p{Script=Han}{0,4})/gu

const heads =
  /^(?:总体布局|战略布局|重要思想|奋斗目标|战略|规划|计划|思想|行动|工程|经验|制度|机制|理论|方针|政策|倡议|精神|建设|改革|模式|原则|目标|体系|现象|竞争|问题)/u

/** Quoted expressions of 2 to 12 Hanzi that are no speech: 八八战略; and with what they name: 走出去战略 beside 走出去. */
export function findQuoted(text: string): Set<string> {
  const found = new Set<string>()
  for (const [, expression = '', behind = ''] of text.matchAll(quoted)) {
    found.add(expression)
    const head = heads.exec(behind)?.[0]
    if (head && !expression.includes('、') && !expression.endsWith(head)) found.add(expression + head)
  }
  return found
}

/** Where short quoted expressions stand in the text without its quotation marks. */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  let opened = -1
  for (const sign of text.split(/(["“”‘’「」『』])/u)) {
    if (sign === '“') opened = at
    else if (sign === '”') {
      if (opened >= 0 && at - opened > 1 && at - opened <= 12) spans.push({ start: opened, end: at })
      opened = -1
    } else if (!/^["‘’「」『』]$/u.test(sign)) at += sign.length
  }
  return spans
}
