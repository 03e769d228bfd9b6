import { promptOf, type TranslationRequest } from './prompt.ts'

export type Estimate = {
  sentences: number
  /** Of the Chinese, as services that count characters do. */
  characters: number
  requests: number
  /** What a language model reads and writes. */
  tokensIn: number
  tokensOut: number
}

/** For a token of Chinese, counted as `tokensOf` does: what the shipped text and its English come to. */
const TOKENS_OF_ENGLISH = 1.35
/** Of the braces, quotation marks and number around a sentence in the answer. */
const TOKENS_AROUND = 9

/** A Hanzi or full-width sign is about one token, of other text four characters are: a guess that models differ from. */
export function tokensOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0
  return wide + Math.ceil((text.length - wide) / 4)
}

/**
 * What translating will take if nothing has to be asked twice. `requests` are as they will be sent, but without the English
 * of what comes before, which is not there yet: it is added here.
 */
export function estimate(requests: readonly TranslationRequest[]): Estimate {
  const sum = { sentences: 0, characters: 0, requests: requests.length, tokensIn: 0, tokensOut: 0 }
  for (const request of requests) {
    const { instructions, message } = promptOf(request)
    const unwritten = request.before.filter(({ en }) => en === null).map(({ zh }) => zh)
    sum.tokensIn += tokensOf(instructions) + tokensOf(message) + Math.ceil(englishFor(unwritten.join('')))
    for (const { zh } of request.sentences) {
      sum.sentences++
      sum.characters += zh.length
      sum.tokensOut += Math.ceil(englishFor(zh)) + TOKENS_AROUND
    }
  }
  return sum
}

const englishFor = (zh: string) => tokensOf(zh) * TOKENS_OF_ENGLISH

/** What it costs at a price for a million tokens, read and written alike, or characters; null without a price. */
export function costOf(
  { characters, tokensIn, tokensOut }: Estimate,
  { price, counts }: { price: number | null; counts: 'tokens' | 'characters' },
): number | null {
  const units = counts === 'tokens' ? tokensIn + tokensOut : characters
  return price === null ? null : (units * price) / 1_000_000
}
