import type { Token } from './tokenise.ts'

/**
 * Readings of characters that stand alone as a word, where the dictionary's first one is not the usual one: it orders
 * readings by the words that they make, but alone these are function words, adverbs, measures or family names.
 */
const alone: Record<string, string> = Object.fromEntries(
  [
    '得 de5 都 dou1 还 hai2 呢 ne5 啊 a5 吧 ba5 吗 ma5 哩 li5 更 geng4 将 jiang1 曾 ceng2 率 shuai4 子 zi3',
    '斗 dou4 藏 cang2 卷 juan4 铺 pu1 幢 zhuang4 挨 ai1 佛 fo2 刨 pao2 藉 jie4 杆 gan1 桔 ju2 劲 jin4',
    '贾 Jia3 冯 Feng2 褚 Chu3 翟 Zhai2 葛 Ge3 肖 Xiao1 覃 Qin2 解 jie3 单 dan1 盛 sheng4 任 ren4',
  ]
    .join(' ')
    .split(/ (?=\p{Script=Han})/u)
    .map(pair => pair.split(' ')),
)

/** The reading of a one-character word by what stands around it; null where the dictionary's first reading will do. */
export function readingInContext(tokens: readonly Token[], at: number): string | null {
  const character = tokens[at]?.text ?? ''
  const before = wordAt(tokens, at - 1)
  const after = wordAt(tokens, at + 1)
  if (character === '地') return particleOrGround(before, after)
  if (character === '为') return forOrAs(tokens, at)
  if (character === '得') return before === '' ? 'de2' : 'de5'
  return alone[character] ?? null
}

/** 地 between an adverbial of two characters or more and the word that it goes with is the particle, else the ground. */
const particleOrGround = (before: string, after: string) =>
  before.length > 1 && after !== '' ? 'de5' : 'di4'

/** 为 opens a clause or a purpose as wèi; after a verb or a subject, and in 以…为…, it is the verb wéi. */
function forOrAs(tokens: readonly Token[], at: number): string {
  const before = wordAt(tokens, at - 1)
  return before === '' || ['而', '要', '能', '将', '会', '都', '来', '去'].includes(before) ? 'wei4' : 'wei2'
}

/** The word at `at`, empty where there is none or something else. */
const wordAt = (tokens: readonly Token[], at: number) => {
  const token = tokens[at]
  return token?.kind === 'word' ? token.text : ''
}
