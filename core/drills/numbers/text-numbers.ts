import type { Language, Level } from '../run.ts'
import { evenChinese } from './chinese-numerals.ts'
import { findChinese } from './find-chinese.ts'
import { findEnglish } from './find-english.ts'
import type { NumberQuestion } from './number-question.ts'
import { isSameQuantity, type Mention, type NumberKind, type Quantity } from './quantity.ts'
import { toNumber } from './ratio.ts'

/** A pair of a text, its sentences joined. */
export type NumberedPair = { pairId: string; passage: number; zh: string; en: string }

/**
 * The numbers of a text that can be asked about: each stands in a Chinese sentence and, with the same value, exactly once in
 * its English. A number in the same words is asked once. What is no number (一系列, 第一), or
 * needs no thought (3年), is left out.
 */
export function numbersInText(
  documentId: string,
  pairs: readonly NumberedPair[],
  from: Language,
): NumberQuestion[] {
  const seen = new Set<string>()
  return pairs.flatMap(pair => {
    const zh = findChinese(pair.zh, { plain: true })
    const en = findEnglish(pair.en, { plain: true })
    return zh.flatMap(mention => {
      const said = pair.zh.slice(mention.start, mention.end)
      const found = isNumber(pair.zh, mention) ? counterpart(mention, zh, en) : null
      if (!found) return []
      const context = {
        ...{ documentId, pairId: pair.pairId, passage: pair.passage, zh: pair.zh, en: pair.en },
        zhSpan: [mention.start, mention.end] as [number, number],
        enSpan: [found.mention.start, found.mention.end] as [number, number],
      }
      const written = pair.en.slice(found.mention.start, found.mention.end)
      if (seen.has(`${said} ${written}`)) return []
      seen.add(`${said} ${written}`)
      const { quantity } = found
      return [
        {
          kind: kindOf(quantity, said),
          level: levelOf(said),
          from,
          quantity,
          zh: said,
          en: written,
          context,
        },
      ]
    })
  })
}

/** The one English mention that says the same, if this is the only Chinese one that says it. */
function counterpart(mention: Mention, zh: readonly Mention[], en: readonly Mention[]) {
  const [quantity] = mention.readings
  if (!quantity) return null
  const says = ({ readings }: Mention) => readings.some(reading => isSameQuantity(reading, quantity))
  const there = en.filter(says)
  if (there.length !== 1 || zh.filter(says).length !== 1) return null
  const english = there[0]!
  const read = english.readings.find(reading => isSameQuantity(reading, quantity))!
  return hedgeOf(read) === hedgeOf(quantity) ? { mention: english, quantity } : null
}

const hedgeOf = (quantity: Quantity) => (quantity.of === 'date' ? null : quantity.hedge)

/** A share, a change or a date, or an amount of at least a hundred. Not 第3, 十九大 or 三届. */
function isNumber(text: string, { start, end, readings }: Mention): boolean {
  if (/[第之]/.test(text[start - 1] ?? '') || /[大届]/.test(text[end] ?? '')) return false
  const said = evenChinese(text.slice(start, end))
  const [reading] = readings
  if (reading?.of !== 'amount') return true
  return (
    toNumber(reading.ratio) >= 100 &&
    (/\d/.test(said) || /[一二两三四五六七八九十百][百千]?[万亿]/.test(said))
  )
}

function kindOf(quantity: Quantity, said: string): NumberKind {
  if (quantity.of === 'date') return 'date'
  if (quantity.of === 'change') return 'multiple'
  if (quantity.of === 'amount') return 'magnitude'
  return quantity.of === 'share' && /分之/.test(said) && !said.includes('百分之') ? 'fraction' : 'percent'
}

/** By what there is to convert and to keep in mind: units, places, hedges. */
function levelOf(said: string): Level {
  const hard = [/[万亿]/, /[.点]/, /[多余近约超逾]/, /\d{3}/].filter(form => form.test(said)).length
  return Math.min(5, 1 + hard) as Level
}
