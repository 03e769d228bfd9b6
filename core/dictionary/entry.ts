/** One entry of CC-CEDICT. */
export type Entry = {
  simplified: string
  traditional: string
  /** Syllables with tone numbers, one space between, `u:` for ü: `nu:3 zi3`. */
  pinyin: string
  senses: string[]
}

const line = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/

/** `中國 中国 [Zhong1 guo2] /China/` → Entry; null for comments, empty lines and whatever is no entry. */
export function parseEntry(text: string): Entry | null {
  const [, traditional, simplified, pinyin, senses] = text.startsWith('#') ? [] : (line.exec(text) ?? [])
  if (!traditional || !simplified || pinyin === undefined || !senses) return null
  return { simplified, traditional, pinyin, senses: senses.split('/') }
}

/** A name: every syllable group of the reading begins with a capital (`Chang1 du1`). */
export const isProperName = (entry: Entry) => /^[A-Z]/.test(entry.pinyin)

/** An entry that only points elsewhere, or is of old texts only. */
export const isVariant = (entry: Entry) =>
  entry.senses.every(sense =>
    /^(\([^)]*\) )?((old|archaic|Japanese|erroneous|erhua) )?variant of |^see |^used in |^\((old|archaic|literary)\)/.test(
      sense,
    ),
  )
