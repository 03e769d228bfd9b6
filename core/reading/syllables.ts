const VOWELS = 'aāáǎàoōóǒòeēéěèêiīíǐìuūúǔùüǖǘǚǜ'
const SYLLABLE = new RegExp(
  `(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[${VOWELS}]+(?:ng(?![${VOWELS}])|[nr](?![${VOWELS}]))?`,
  'giu',
)
const HANZI = /\p{Script=Han}/u

/** The pinyin of one Hanzi; `opens` says that a new written word begins with it. */
export type Syllable = { text: string; opens: boolean }

/**
 * Cuts pinyin with tone marks, words joined (`gōngjiānzhàn`, `dì-yī`, `Xī'ān`), into its syllables. A hyphen or an
 * apostrophe stays at the head of the syllable that it stands before.
 */
export function cutSyllables(pinyin: string): Syllable[] {
  return pinyin
    .normalize('NFC')
    .split(/\s+/)
    .flatMap(word =>
      [...word.matchAll(SYLLABLE)].map(([text], index, all) => {
        const from = index === 0 ? 0 : all[index - 1]!.index + all[index - 1]![0].length
        return { text: word.slice(from, all[index]!.index) + text, opens: index === 0 }
      }),
    )
}

/**
 * One syllable for each UTF-16 unit of `zh`, null for what is not Hanzi; null as a whole where the pinyin does not
 * have as many syllables as the text has Hanzi.
 */
export function syllablesOver(zh: string, pinyin: string): (Syllable | null)[] | null {
  const syllables = cutSyllables(pinyin)
  let next = 0
  const over = [...zh].flatMap(char => {
    const syllable = HANZI.test(char) ? (syllables[next++] ?? null) : null
    return char.length === 1 ? [syllable] : [syllable, null]
  })
  return next === syllables.length ? over : null
}
