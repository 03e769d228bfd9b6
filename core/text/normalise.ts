const fullWidth: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

const chinese = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E“”‘’…—]/u
const hanzi = /\p{Script=Han}/u
const address = /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/**
 * A text as the app keeps it: NFC, lines ended by `\n`, no spaces at the head of a line (the page indents), and the
 * half-width punctuation of Chinese made full-width: , : ; ? ! ( ) after Chinese or before Hanzi. Numbers (1,000),
 * Latin text and addresses stay as they are, and so does every other character. Normalising twice changes nothing.
 */
export function normalise(text: string): string {
  const lines = text.normalize('NFC').split(/\r\n?|\n/)
  return lines.map(line => widenPunctuation(line.replace(/^[ \t\u00A0\u3000]+/, ''))).join('\n')
}

/** A bracket made full-width can end an address that hid others: what comes out is looked at until nothing changes. */
function widenPunctuation(line: string): string {
  const widened = widenOnce(line)
  return widened === line ? line : widenPunctuation(widened)
}

function widenOnce(line: string): string {
  const units = line.split('')
  const addresses = [...line.matchAll(address)].map(match => ({
    start: match.index,
    end: match.index + match[0].replace(/[,:;?!)]+$/, '').length,
  }))
  const partner = pairBrackets(line)
  const widened = new Set<number>()
  const isChineseBefore = (at: number) => chinese.test(units[at - 1] ?? '') || widened.has(at - 1)
  for (let at = 0; at < units.length; at++) {
    if (fullWidth[units[at] ?? ''] === undefined || widened.has(at)) continue
    if (addresses.some(({ start, end }) => start <= at && at < end)) continue
    const end = partner.get(at) ?? at
    const inside = line.slice(at + 1, end)
    if (isChineseBefore(at) || hanzi.test(characterAt(line, end + 1)) || hanzi.test(inside)) {
      widened.add(at).add(end)
    }
  }
  return units.map((unit, at) => (widened.has(at) ? (fullWidth[unit] ?? unit) : unit)).join('')
}

const characterAt = (line: string, at: number) =>
  at < line.length ? String.fromCodePoint(line.codePointAt(at) ?? 0) : ''

/** Where the half-width bracket that closes each opening one stands. */
function pairBrackets(line: string): Map<number, number> {
  const partner = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '(') open.push(at)
    const opening = line[at] === ')' ? open.pop() : undefined
    if (opening !== undefined) partner.set(opening, at)
  }
  return partner
}
