import { commonHanzi } from './common-hanzi.ts'

export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Bytes of the beginning that are looked at where no byte order mark and no declaration decides. */
const SAMPLE_BYTES = 64 * 1024
/** Characters that cannot be, for one that is no ASCII, up to which a declared encoding is believed. */
const BELIEVED = 0.02

/**
 * The text of bytes, without a byte order mark. The encoding: the one demanded; else that of a byte order mark; UTF-8
 * where the bytes are valid as such; the declared one (HTTP header, <meta charset>, XML declaration) where it fits; else
 * the one in which the text has the commonest Chinese. What cannot be decoded, such as half a character at the end,
 * becomes U+FFFD or is left out.
 */
export function decode(
  bytes: Uint8Array,
  said: { encoding?: Encoding | undefined; declared?: string | null | undefined } = {},
): { text: string; encoding: Encoding } {
  const encoding = said.encoding ?? guessEncoding(bytes, said.declared ?? null)
  return { text: decodeAs(bytes, encoding), encoding }
}

export function guessEncoding(bytes: Uint8Array, declared: string | null = null): Encoding {
  const marked = byteOrderMark(bytes)
  if (marked) return marked
  const wide = wideEncoding(bytes.subarray(0, SAMPLE_BYTES))
  if (wide) return wide
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (isValid(bytes, 'utf-8')) return isShortChinese(sample) ? 'gb18030' : 'utf-8'
  const named = encodingNamed(declared ?? declaredWithin(sample))
  if (named && named !== 'utf-8' && badShare(decodeAs(sample, named)) <= BELIEVED) return named
  if (badShare(decodeAs(sample, 'utf-8')) <= BELIEVED) return 'utf-8'
  if (isWesternEuropean(sample)) return 'windows-1252'
  return plausibility(decodeAs(sample, 'big5')) > plausibility(decodeAs(sample, 'gb18030'))
    ? 'big5'
    : 'gb18030'
}

/** The encoding of ours that a label of the web means (`gb2312`, `x-gbk`, `latin1`); null: none. */
export function encodingNamed(label: string | null): Encoding | null {
  if (label === null) return null
  try {
    const { encoding } = new TextDecoder(label.trim())
    if (encoding === 'gbk') return 'gb18030'
    return ENCODINGS.find(known => known === encoding) ?? null
  } catch {
    return null // a label that nobody knows
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true })
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function byteOrderMark([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: one byte of each two is of the few that the high bytes of Chinese and English are. */
function wideEncoding(sample: Uint8Array): Encoding | null {
  if (sample.length < 4) return null
  const isHigh = (byte: number) =>
    byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f)
  const high = [0, 0]
  const zero = [0, 0]
  for (const [at, byte] of sample.entries()) {
    if (isHigh(byte)) high[at % 2]!++
    if (byte === 0) zero[at % 2]!++
  }
  const half = sample.length / 2
  for (const [side, encoding] of [
    [1, 'utf-16le'],
    [0, 'utf-16be'],
  ] as const) {
    if (high[side]! < half * 0.9) continue
    if (zero[side]! > half * 0.3 && zero[1 - side]! < half * 0.05) return encoding
    if (!isValid(sample, 'utf-8') && plausibility(decodeAs(sample, encoding)) > 0.5) return encoding
  }
  return null
}

/** The charset that a page or an XML file declares in its first kilobytes; null: none. */
function declaredWithin(sample: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(sample.subarray(0, 4096))
  const found =
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head) ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)
  return found?.[1] ?? null
}

/** A few characters of GB18030 can be valid UTF-8 too, of letters that no text of ours has: 联通, 水. */
const isShortChinese = (sample: Uint8Array) =>
  plausibility(decodeAs(sample, 'utf-8')) <= 0 && plausibility(decodeAs(sample, 'gb18030')) > 0.9

/** Single accents and curly quotes within Latin text. */
function isWesternEuropean(sample: Uint8Array): boolean {
  let high = 0
  let alone = 0
  for (const [at, byte] of sample.entries()) {
    if (byte < 0x80) continue
    high++
    if ((sample[at - 1] ?? 0) < 0x80 && (sample[at + 1] ?? 0) < 0x80) alone++
  }
  return high < sample.length * 0.1 && alone > high * 0.8
}

function badShare(text: string): number {
  let bad = 0
  let beyond = 0
  for (const unit of text) {
    if (unit >= '\u0080') beyond++
    if (unit === '\uFFFD') bad++
  }
  return beyond === 0 ? 0 : bad / beyond
}

/** How much of what is no ASCII is what Chinese is made of: about 1 for Chinese, below 0.3 for bytes read wrongly. */
function plausibility(text: string): number {
  let score = 0
  let beyond = 0
  for (const character of text) {
    if (character < '\u0080') continue
    beyond++
    if (commonHanzi.has(character)) score += 1
    else if (/[，。、：；？！“”‘’《》（）—…　]/u.test(character)) score += 1
    else if (/[\uFFFD\p{Co}\p{Cn}\p{Cc}]/u.test(character)) score -= 4
    else if (
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Bopomofo}\u2500-\u257F]/u.test(
        character,
      )
    )
      score -= 0.5
  }
  return beyond === 0 ? 0 : score / beyond
}
