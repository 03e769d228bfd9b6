import type { Bead } from '#core/alignment/bead.ts'
import type { Dictionary } from '#core/dictionary/dictionary.ts'

/** Words for the texts: every so many of what begins with these. */
const beginnings = '发中经人工国家农民生产大学地方水文化政治社会市场改革开放教育科技法律安全'

/**
 * A Chinese text of `count` sentences and its English, made word by word from the dictionary: some words are translated by
 * chance words, some sentences are split or joined, and the English lacks the Chinese sentences `lacking`. The same every time.
 */
export function madeTexts(
  dictionary: Dictionary,
  count: number,
  lacking: readonly [from: number, to: number] | null,
): { zh: string[]; en: string[]; gold: Bead[] } {
  const random = numbers(1)
  const words = [...beginnings]
    .flatMap(beginning => dictionary.searchPrefix(beginning, 300))
    .filter(({ senses }) => /^[a-z ]+$/.test(senses[0] ?? ''))
  // as in texts, few words are common
  const word = () => words[Math.floor(words.length * random() ** 3)]!
  const zh: string[] = []
  const en: string[] = []
  const gold: Bead[] = []
  const isLacking = () => lacking !== null && zh.length >= lacking[0] && zh.length < lacking[1]
  while (zh.length < count) {
    const [zhFrom, enFrom] = [zh.length, en.length]
    const isOut = isLacking()
    const sentences = !isOut && random() < 0.1 ? 2 : 1
    const chosen = Array.from({ length: sentences }, () =>
      Array.from({ length: 6 + Math.floor(random() * 14) }, word),
    )
    zh.push(...chosen.map(one => `${one.map(({ simplified }) => simplified).join('')}。`))
    if (!isOut) {
      const english = chosen.flat().map(one => (random() < 0.6 ? one : word()).senses[0]!)
      const cut = random() < 0.2 ? Math.floor(english.length / 2) : 0
      if (cut > 0) en.push(`${english.slice(0, cut).join(' ')}.`)
      en.push(`${english.slice(cut).join(' ')}.`)
    }
    gold.push({ zh: [zhFrom, zh.length], en: [enFrom, en.length] })
  }
  return { zh, en, gold }
}

/** Numbers from 0 to 1 that only look random (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
