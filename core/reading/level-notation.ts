/** A level as lists write it; `order` sorts it among the others. */
export type LevelMark = { name: string; order: number }

/** Numbers above are counts and pages, not levels. */
const HIGHEST = 20
const NUMERALS = '〇一二三四五六七八九十'
const ONE = `(?:\\d{1,2}\\*?|[${NUMERALS}])`
const LEVEL = new RegExp(
  `^((?:new|新|hsk|tocfl|level|lvl|band|grade|l|第)[\\s_:-]*)*(${ONE})\\s*(级|級|等)?(?:\\s*[-–—~至到]+\\s*第?(${ONE})\\s*(级|級|等)?|(\\+))?$`,
)

/** Reads `3`, `7-9`, `一级`, `七—九级`, `HSK 4`, `第4*級`, `new-7+`, `B1`, and `7月9日`, which a spreadsheet makes of 7-9; else null. */
export function readLevel(text: string): LevelMark | null {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (plain === '' || plain.length > 24) return null
  if (/^[abc][12]$/.test(plain))
    return { name: plain.toUpperCase(), order: 2 * 'abc'.indexOf(plain[0]!) + Number(plain[1]) }
  const found = LEVEL.exec(plain.replace(/^(\d{1,2})月(\d{1,2})日$/, '$1-$2'))
  if (!found) return null
  const [, before, first = '', unit, last, lastUnit, more] = found
  if (NUMERALS.includes(first) && !before && !unit && !lastUnit) return null // the words 一, 二, 三
  const from = numberOf(first)
  const to = last === undefined ? from : numberOf(last)
  if (from > HIGHEST || to > HIGHEST || to < from) return null
  const name = to > from ? `${signOf(first)}–${signOf(last!)}` : signOf(first)
  return { name: more ? `${name}+` : name, order: from }
}

/** `4*` is what lies between 4 and 5. */
const numberOf = (sign: string) =>
  NUMERALS.includes(sign)
    ? NUMERALS.indexOf(sign)
    : Number.parseInt(sign, 10) + (sign.endsWith('*') ? 0.5 : 0)
const signOf = (sign: string) => (NUMERALS.includes(sign) ? String(NUMERALS.indexOf(sign)) : sign)

/** What a part of speech is called, where it stands in brackets after a word. */
const PART_OF_SPEECH =
  /^(?:名|动|動|形|副|介|连|連|助|助动|能愿|量|代|数|數|数量|叹|嘆|拟声|象声|前缀|后缀|词缀|短语|区别|方位|时间|疑问|口|书|口语|书面语)词?$/u

/** Longest word that a list can have, in UTF-16 units. */
const LONGEST_WORD = 16
/** Brackets of one word that are read as what may be left out. */
const MOST_OPTIONAL = 3

/**
 * The words that an entry of a list stands for: `爸爸|爸` both, `本（量）` and `点1` without the mark, `（小）孩` with and without
 * what is in brackets, `第（第二）` without its example, `不但…而且…` its parts of two and more characters. Empty: there is none.
 */
export function wordsOf(entry: string): string[] {
  if (entry.length > 60) return []
  const bare = withoutNotes(
    entry
      .normalize('NFKC')
      .replace(/[〔［【[]/g, '(')
      .replace(/[〕］】\]]/g, ')'),
  )
  const alternatives = bare.split(/[|/、,;]/).flatMap(one => {
    const parts = one.split(/\.{2,}|…|—{2,}/).map(part => part.trim())
    return parts.filter(Boolean).length > 1 ? parts.filter(part => part.length > 1) : parts
  })
  const words = alternatives.flatMap(withAndWithout).map(tidied).filter(isWord)
  return [...new Set(words)]
}

function withoutNotes(entry: string): string {
  const outside = entry.replace(/\([^()]*\)/g, '').trim()
  return entry.replace(/\(([^()]*)\)/g, (brackets, inside: string) => {
    const items = inside.split(/[、,/;.\s]+/).filter(Boolean)
    const isNote = !/\p{Script=Han}/u.test(inside) || items.every(item => PART_OF_SPEECH.test(item))
    const isExample = outside !== '' && inside.includes(outside.replace(/\d+$/, ''))
    return isNote || isExample ? '' : brackets
  })
}

function withAndWithout(text: string): string[] {
  let ways = [text]
  for (let round = 0; round < MOST_OPTIONAL && ways.some(way => way.includes('(')); round++)
    ways = ways.flatMap(way => {
      const found = /\(([^()]*)\)/.exec(way)
      if (!found) return [way]
      const [brackets, inside = ''] = found
      return [way.replace(brackets, () => inside), way.replace(brackets, '')]
    })
  return ways
}

const tidied = (text: string) =>
  text
    .replace(/\s+/g, '')
    .replace(/^[-–~*]+|[-–~*]+$/g, '')
    .replace(/\d+$/, '')

const isWord = (text: string) =>
  text.length <= LONGEST_WORD && /\p{Script=Han}/u.test(text) && /^[\p{L}\p{N}·]+$/u.test(text)
