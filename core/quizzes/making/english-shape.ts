/**
 * What of an English expression has to fit where it stands, as far as its form tells. `verb`: begins with a verb in its base form
 * and is complete with what follows. `number`: of a noun, whether it takes a verb in the plural, or goes without an article.
 */
export type EnglishShape = {
  part: 'noun' | 'verb'
  number: 'plural' | 'mass' | 'one' | null
  capital: boolean
}

/** Null where it is neither surely a noun with what belongs to it, nor a verb with its object. Without an article. */
export function shapeOf(english: string): EnglishShape | null {
  const words = english.match(/[\p{L}\p{N}’'-]+/gu) ?? []
  const [first = '', ...rest] = words
  const capital = /^\p{Lu}/u.test(first)
  const last = words.at(-1)!
  if (
    words.length === 0 ||
    /[.;:!?]/.test(english) ||
    prepositions.has(last) ||
    neither.has(first.toLowerCase())
  )
    return null
  if (rest.some(isFiniteVerb)) return null
  if (!capital && verbs.has(first)) return rest.length >= 2 ? { part: 'verb', number: null, capital } : null
  if (!isNoun(first, words) || /,/.test(english)) return null
  return { part: 'noun', number: numberOf(headOf(words)), capital }
}

/** Of a clause, which is neither noun nor verb. */
const isFiniteVerb = (word: string) =>
  auxiliaries.has(word) || (/s$/.test(word) && (verbs.has(word.slice(0, -1)) || verbs.has(word.slice(0, -2))))

function isNoun(first: string, words: readonly string[]): boolean {
  if (/ing$/.test(first) && !nounsInIng.has(first)) return false
  if (words.length > 1) return !(words.length === 2 && /ly$/.test(first))
  return !/(?:ed|ive|ous|able|ible|al|ly|level|oriented|friendly|centered)$/.test(first)
}

/** The word before the first preposition. */
function headOf(words: readonly string[]): string {
  const at = words.findIndex((word, place) => place > 0 && (prepositions.has(word) || word === 'that'))
  return (at < 0 ? words.at(-1)! : words[at - 1]!).toLowerCase()
}

function numberOf(head: string): EnglishShape['number'] {
  if (plurals.has(head) || (/s$/.test(head) && !/(?:ss|us|is|ics|news)$/.test(head))) return 'plural'
  if (counted.has(head)) return 'one'
  return masses.has(head) || /(?:tion|sion|ment|ity|ety|ance|ence|ism|ness|ship|ing|dom)$/.test(head)
    ? 'mass'
    : 'one'
}

const setOf = (words: string) => new Set(words.trim().split(/\s+/))

const prepositions = setOf(
  'of for in on at to by with from against through toward towards under over into between among within as',
)
const plurals = setOf('people masses children men women poor impoverished')
const masses = setOf(
  'poverty work reform progress growth power prosperity law autonomy conduct health aid disclosure democracy efficiency wellbeing oversight',
)
/** With endings of masses, and yet counted. */
const counted = setOf(`
  minority majority society community city country county priority activity authority university entity identity instruction
  inspection station institution organization nation question position mission decision session commission meeting
  building department government instrument document agreement environment`)
const nounsInIng = setOf('training meeting opening pooling spending funding banking housing living being')
/** First words that make something else, or that may be a noun or a verb. */
const neither = setOf(`
  never not no in on at with without from since out up to into under there who what when each it its those this these
  one two three focus report work practice conduct face fall fight pool link cause view use lock look stay stand exercise
  support plan process lift get go set put be being been is are was were has have had must should will can xi we they he
  further both either whether more most how`)
const auxiliaries = setOf('is are was were has have had must should will can')
const verbs = setOf(`
  achieve act adapt address adhere adopt advance alternate bear become boost break bring build combat combine complement complete
  concentrate confine connect continue crack cut dare deepen deleverage delist deliver develop do ease eliminate emerge
  ensure eradicate escape finish follow forestall foster fulfill give hammer hold hunt implement improve inspect
  integrate investigate join keep link lower maintain make meet mobilize modernize optimize prevent press preside
  prioritize promote protect pursue raise redouble reduce refrain remain resort restrain secure seek serve shake shed
  shore show slip spark stabilize stimulate streamline strengthen strive suit swat tackle take tighten transform travel
  turn uphold veto whet win consolidate coordinate guarantee guide handle solve`)
