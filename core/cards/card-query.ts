import { isPinyin, markSyllable, plainLetters } from '../dictionary/pinyin-notation.ts'
import { WORDING_CLASSES, type WordingClass } from '../wording/wording-class.ts'
import { FLAG_NAMES } from './card-acts.ts'
import { CARD_KINDS, type CardKind } from './card-kinds.ts'
import { type FoldCharacters, foldText, tonedLetters } from './note-text.ts'
import { type Pattern, readPattern } from './wildcard.ts'

export const CARD_STATES = [
  'due',
  'new',
  'learn',
  'review',
  'suspended',
  'buried',
  'leech',
  'flagged',
] as const
export type CardStateName = (typeof CARD_STATES)[number]

/** `ivl`: days between; `d`: 1–10; `s`: days; `r`: chance of recall now, 0–1; `due`: days from today. */
export const CARD_PROPERTIES = ['ivl', 'd', 's', 'r', 'due', 'reps', 'lapses'] as const
export type CardProperty = (typeof CARD_PROPERTIES)[number]
export const COMPARISONS = ['<=', '>=', '!=', '<', '>', '='] as const
export type Comparison = (typeof COMPARISONS)[number]

/**
 * Which cards are wanted. `any` of nothing is none, `all` of nothing every card. `deck` and `tag` are whole names, folded; of
 * `text` one form must stand somewhere in the folded note.
 */
export type CardQuery =
  | { kind: 'all' | 'any'; of: CardQuery[] }
  | { kind: 'not'; of: CardQuery }
  | { kind: 'deck'; name: Pattern }
  | { kind: 'tag'; name: Pattern }
  | { kind: 'untagged' }
  | { kind: 'is'; state: CardStateName }
  | { kind: 'flag'; flag: number }
  | { kind: 'asks'; card: CardKind }
  | { kind: 'prop'; property: CardProperty; comparison: Comparison; value: number }
  | { kind: 'added'; days: number }
  | { kind: 'rated'; days: number; rating: number | null }
  | { kind: 'mark'; mark: WordingClass }
  | { kind: 'text'; forms: Pattern[] }

/** What is wrong with a search, and which part of it, from `at` on in UTF-16 units. */
export type CardQueryError = {
  code: 'unclosed-quote' | 'unclosed-bracket' | 'unexpected' | 'unknown-name' | 'bad-value' | 'too-long'
  at: number
  part: string
}

export const LONGEST_CARD_QUERY = 500

/**
 * Reads a search as Anki has it: words that must all be there, `or` between two, `-` before what must not be, brackets, quotation
 * marks, `*` and `_`, and names with a colon (`deck:`, `is:due`, `prop:ivl>30`). Brackets and the colon may be full-width.
 */
export function parseCardQuery(
  text: string,
  fold: FoldCharacters,
): { ok: true; query: CardQuery } | { ok: false; error: CardQueryError } {
  try {
    if (text.length > LONGEST_CARD_QUERY) throw new Refused('too-long', LONGEST_CARD_QUERY, '')
    return { ok: true, query: new Parser(tokensOf(text), fold).whole() }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.error }
    throw error
  }
}

/** A text as a search has it that means nothing but itself: in quotation marks, what is a sign of the search escaped. */
export const quoted = (text: string) => `"${text.replaceAll(/[\\"“”*_:：]/gu, '\\$&')}"`

class Refused extends Error {
  readonly error: CardQueryError

  constructor(code: CardQueryError['code'], at: number, part: string) {
    super(code)
    this.error = { code, at, part }
  }
}

/** `name` and `value` of `name:value`; a text has no name. */
type Token = { at: number; part: string } & (
  | { sign: '(' | ')' | '-' | 'or' }
  | { sign: 'term'; name: string | null; value: string }
)

const SIGNS: Record<string, '(' | ')'> = { '(': '(', ')': ')', '（': '(', '）': ')' }
const NAMED = /^(?<name>[a-z]+)[:：](?<value>.*)$/isu

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const sign = SIGNS[text[at] ?? '']
    if (/^\s/u.test(rest)) at++
    else if (sign) tokens.push({ sign, at, part: text[at++] ?? '' })
    else if (/^[-－](?=\S)/u.test(rest)) tokens.push({ sign: '-', at, part: text[at++] ?? '' })
    else {
      const word = wordAt(text, at)
      tokens.push(tokenOf(word, at))
      at += word.length
    }
  }
  return tokens
}

/** A word goes on to the next space or bracket; within quotation marks those are part of it. */
function wordAt(text: string, at: number): string {
  const word = /^(?:\\.|"(?:\\.|[^"\\])*"|“[^”]*”|[^\s()（）"“\\]|\\$)+/su.exec(text.slice(at))?.[0] ?? ''
  const next = text[at + word.length]
  if (next === '"' || next === '“')
    throw new Refused('unclosed-quote', at + word.length, text.slice(at + word.length))
  return word
}

function tokenOf(word: string, at: number): Token {
  const isQuoted = /^["“]/.test(word)
  const bare = word.replaceAll(/\\.|["“”]/gsu, found => (found.startsWith('\\') ? found : ''))
  if (!isQuoted && /^or$/i.test(word)) return { sign: 'or', at, part: word }
  const { name, value } = NAMED.exec(bare)?.groups ?? {}
  const isName = name !== undefined && (!isQuoted || name.toLowerCase() in READERS)
  if (!isName || value === undefined) return { sign: 'term', at, part: word, name: null, value: bare }
  return { sign: 'term', at, part: word, name: name.toLowerCase(), value }
}

class Parser {
  readonly #tokens: readonly Token[]
  readonly #fold: FoldCharacters
  #next = 0

  constructor(tokens: readonly Token[], fold: FoldCharacters) {
    this.#tokens = tokens
    this.#fold = fold
  }

  whole(): CardQuery {
    if (this.#tokens.length === 0) return { kind: 'all', of: [] }
    const query = this.#any()
    const left = this.#tokens[this.#next]
    if (left) throw new Refused('unexpected', left.at, left.part)
    return query
  }

  #any(): CardQuery {
    const of = [this.#all()]
    while (this.#take('or')) of.push(this.#all())
    return of.length === 1 ? (of[0] as CardQuery) : { kind: 'any', of }
  }

  #all(): CardQuery {
    const of = [this.#one()]
    while (this.#isOne()) of.push(this.#one())
    return of.length === 1 ? (of[0] as CardQuery) : { kind: 'all', of }
  }

  #one(): CardQuery {
    const token = this.#tokens[this.#next++]
    if (!token) {
      const last = this.#tokens.at(-1)
      throw new Refused('unexpected', last?.at ?? 0, last?.part ?? '')
    }
    if (token.sign === '-') return { kind: 'not', of: this.#one() }
    if (token.sign === 'term') return readTerm(token, this.#fold)
    if (token.sign !== '(') throw new Refused('unexpected', token.at, token.part)
    const query = this.#any()
    if (!this.#take(')')) throw new Refused('unclosed-bracket', token.at, token.part)
    return query
  }

  #isOne(): boolean {
    const sign = this.#tokens[this.#next]?.sign
    return sign === 'term' || sign === '-' || sign === '('
  }

  #take(sign: Token['sign']): boolean {
    if (this.#tokens[this.#next]?.sign !== sign) return false
    this.#next++
    return true
  }
}

function readTerm(token: Extract<Token, { sign: 'term' }>, fold: FoldCharacters): CardQuery {
  if (token.name === null) return { kind: 'text', forms: textForms(token.value, fold) }
  const read = READERS[token.name]
  if (!read) throw new Refused('unknown-name', token.at, token.part)
  const query = read(token.value, fold)
  if (!query) throw new Refused('bad-value', token.at, token.part)
  return query
}

/** What may stand before a colon, and how its value is read; null where it has no such value. */
const READERS: Record<string, (value: string, fold: FoldCharacters) => CardQuery | null> = {
  deck: (value, fold) => named('deck', value, fold),
  tag: (value, fold) => (value.toLowerCase() === 'none' ? { kind: 'untagged' } : named('tag', value, fold)),
  is: value => {
    const state = CARD_STATES.find(name => name === value.toLowerCase())
    return state ? { kind: 'is', state } : null
  },
  flag: value => {
    const named = FLAG_NAMES.findIndex(name => name === value.toLowerCase())
    if (named >= 0) return { kind: 'flag', flag: named }
    return /^[0-7]$/.test(value) ? { kind: 'flag', flag: Number(value) } : null
  },
  kind: value => {
    const card = CARD_KINDS.find(name => name === value.toLowerCase())
    return card ? { kind: 'asks', card } : null
  },
  prop: readProperty,
  added: value => {
    const days = daysOf(value)
    return days ? { kind: 'added', days } : null
  },
  rated: value => {
    const [, count = '', rating] = /^(\d+)(?::([1-4]))?$/.exec(value) ?? []
    const days = daysOf(count)
    return days ? { kind: 'rated', days, rating: rating ? Number(rating) : null } : null
  },
  mark: value => {
    const mark = WORDING_CLASSES.find(name => name === value.toLowerCase())
    return mark ? { kind: 'mark', mark } : null
  },
}

export const CARD_QUERY_NAMES = Object.keys(READERS)

function named(kind: 'deck' | 'tag', value: string, fold: FoldCharacters): CardQuery | null {
  return value.trim() === '' ? null : { kind, name: readPattern(value, part => foldPart(part, fold)) }
}

function daysOf(value: string): number | null {
  const days = /^\d{1,5}$/.test(value) ? Number(value) : 0
  return days > 0 ? days : null
}

function readProperty(value: string): CardQuery | null {
  const { name, comparison, number } =
    /^(?<name>[a-z]+)(?<comparison><=|>=|!=|<|>|=)(?<number>-?\d+(?:\.\d+)?)$/i.exec(value)?.groups ?? {}
  const property = CARD_PROPERTIES.find(each => each === name?.toLowerCase())
  if (!property) return null
  return { kind: 'prop', property, comparison: comparison as Comparison, value: Number(number) }
}

/** How a text may stand in a folded note: as it is, or as pinyin (with its tones, where it tells them). */
function textForms(text: string, fold: FoldCharacters): Pattern[] {
  const asIs = readPattern(text, part => foldPart(part, fold))
  if (!/^[\p{Script=Latin}\p{M}\d\s:'’]+$/u.test(text)) return [asIs]
  const toned = tonedOf(text)
  if (toned !== null) return [[toned]]
  const words = text.trim().split(/\s+/)
  const isApart = words.length > 1 && words.every(isPinyin)
  const letters = isApart || /[üÜ]/.test(text.normalize('NFC')) ? [[plainLetters(text)]] : []
  return [asIs, ...letters]
}

/** Pinyin that tells tones, by marks or numbers, as a folded note has it; null for all else. */
function tonedOf(text: string): string | null {
  if (/^(?:[a-zü:]+[1-5]['’\s]*)+$/i.test(text)) {
    const syllables = text.match(/[a-zü:]+[1-5]/gi) ?? []
    return tonedLetters(syllables.map(markSyllable).join(''))
  }
  return /[\u0300\u0301\u0304\u030c]/u.test(text.normalize('NFD')) ? tonedLetters(text) : null
}

/** Folded, but with the spaces at its ends, which mean something beside a wildcard. */
function foldPart(part: string, fold: FoldCharacters): string {
  const [, before = '', , after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(part) ?? []
  return `${before && ' '}${foldText(part, fold)}${after && ' '}`
}
