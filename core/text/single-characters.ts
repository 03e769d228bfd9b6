import type { Token } from './tokenise.ts'

/**
 * The reading of a character that stands alone as a word, where the dictionary's first one is not the usual one.
 * The dictionary orders readings by the words they make; alone, these characters are mostly function words.
 */
const alone: Record<string, string> = {
  得: 'de5',
  都: 'dou1',
  还: 'hai2',
}

/** The reading of a one-character word by what stands around it; null where the dictionary's first reading will do. */
export function readingInContext(tokens: readonly Token[], at: number): string | null {
  return alone[tokens[at]?.text ?? ''] ?? null
}
