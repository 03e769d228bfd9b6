import { preferredRendering, type Rendering } from '../../terms/rendering.ts'
import type { Term } from '../../terms/term.ts'
import { englishKey } from '../../wording/english-words.ts'
import { charactersOf } from '../../wording/mark-chinese.ts'
import { type EnglishShape, shapeOf } from './english-shape.ts'

/** A term with what is compared when options are sought. What costs time is found out when it is asked for. */
export type Candidate = {
  term: Term
  /** The rendering to learn, and its text. */
  rendering: Rendering
  en: string
  /** Its Chinese without quotes and punctuation. */
  zhKey: string
  /** The words of all its English, roughly: what shares none has no English in common. */
  words: ReadonlySet<string>
  /** All its renderings as they count, deprecated ones too: a learner may well know those. */
  readonly englishKeys: readonly string[]
  /** The words of each of them, prepositions aside, synonyms as one. */
  readonly wordings: readonly ReadonlySet<string>[]
  /** Of the rendering to learn without its article. */
  readonly shape: EnglishShape | null
}

/** The term made comparable; null for one that has no rendering to learn. */
export function asCandidate(term: Term): Candidate | null {
  const rendering = preferredRendering(term)
  if (rendering === null) return null
  const words = new Set(term.renderings.flatMap(({ text }) => roughWords(text)))
  if (words.size === 0) return null
  const keysOf = once(() => [
    ...new Set(term.renderings.map(({ text }) => englishKey(text)).filter(key => key !== '')),
  ])
  const wordingsOf = once(() => keysOf().map(meaningWords))
  const shapeOfEnglish = once(() => shapeOf(withoutArticle(rendering.text)))
  return {
    ...{
      term,
      rendering,
      en: rendering.text,
      words,
      zhKey: isPlainHan(term.zh) ? term.zh : charactersOf(term.zh).join(''),
    },
    get englishKeys() {
      return keysOf()
    },
    get wordings() {
      return wordingsOf()
    },
    get shape() {
      return shapeOfEnglish()
    },
  }
}

function once<T>(find: () => T): () => T {
  let found: { value: T } | null = null
  return () => {
    found ??= { value: find() }
    return found.value
  }
}

export const withoutArticle = (text: string) => text.replace(/^(?:the|an?)\s+/i, '')

/** Lower case and mostly singular. */
const roughWords = (text: string) =>
  text
    .toLowerCase()
    .split(/[^a-z0-9\u00df-\u024f]+/)
    .filter(word => word !== '' && word !== 'the' && !functionWords.has(word))
    .map(word => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '')))

/** Whether two texts have the same words but for articles, number and order. */
export function isSameText(a: string, b: string): boolean {
  const [wordsA, wordsB] = [new Set(roughWords(a)), new Set(roughWords(b))]
  return wordsA.size === wordsB.size && [...wordsA].every(word => wordsB.has(word))
}

const isPlainHan = (zh: string) => /^[\u4e00-\u9fff]+$/.test(zh)

/**
 * Whether someone who knows both could hold one for an answer that the other has: they are one term, share an English,
 * or one is the other with something left out, in Chinese (攻坚战 of 脱贫攻坚战, 中央纪委 of 中央纪律检查委员会) or in English
 * (`do solid work` of `do hard and solid work`), or their English has nearly the same words, prepositions aside, where those
 * that may stand for each other (`poor`, `impoverished`) are one word.
 */
export function areConfusable(a: Candidate, b: Candidate): boolean {
  if (a.term.id === b.term.id || isWithin(a.zhKey, b.zhKey) || isWithin(b.zhKey, a.zhKey)) return true
  return a.wordings.some(wordsA => b.wordings.some(wordsB => sayTheSame(wordsA, wordsB)))
}

/** Whether an English text says nearly what some rendering of the term says. */
export const couldRender = (text: string, candidate: Candidate): boolean => couldBeSaid(text)(candidate)

/** The same, of many terms. */
export function couldBeSaid(text: string): (candidate: Candidate) => boolean {
  const words = meaningWords(englishKey(text))
  return ({ wordings }) => wordings.some(wording => sayTheSame(words, wording))
}

/** Whether an English text is a rendering of the term, but for some words of it: more than half of all are in both. */
export function isRendering(text: string, { wordings }: Candidate): boolean {
  const words = meaningWords(englishKey(text))
  return wordings.some(wording => 2 * sharedCount(words, wording) > words.union(wording).size)
}

/** Characters that both have in their Chinese, in the order of the first, each once. */
export function sharedCharacters(a: string, b: string): string {
  return [...new Set(a)]
    .filter(character => /\p{Script=Han}/u.test(character) && b.includes(character))
    .join('')
}

/** Every character of `part` is in `whole`, in the same order: how abbreviations are made. */
export function isWithin(part: string, whole: string): boolean {
  let from = 0
  for (const character of part) {
    const at = whole.indexOf(character, from)
    if (at < 0) return false
    from = at + character.length
  }
  return true
}

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared
}

export function sayTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = sharedCount(a, b)
  return shared === Math.min(a.size, b.size) || shared >= 0.8 * (a.size + b.size - shared)
}

const functionWords = new Set('and at by for from in into of on or our their its to with'.split(' '))

/** Words that translators put for each other in such texts, a line each. */
const synonyms = `
  poor impoverished stricken needy destitute disadvantaged
  alleviation alleviate reduction reduce relief elimination eliminate eradication eradicate eliminating
  battle fight fighting campaign combat struggle war
  tough hard critical difficult thorny
  problem issue question difficulty
  goal target objective
  area region place
  official cadre
  improve improving improvement better enhance enhancing raise
  strengthen strengthening reinforce intensify tighten
  ensure ensuring guarantee guaranteeing secure securing safeguard
  system mechanism institution institutional
  oversight supervision supervise monitoring
  assistance assist aid support help
  major important key main principal primary
  overall comprehensive comprehensively full fully all
  uphold upholding adhere keep stay remain maintain maintaining
  implement implementing implementation carry fulfillment fulfilment
  meeting conference symposium
  speech address remark
  plan planning arrangement
  business enterprise company
  law legal rule
  way approach method path
  idea concept philosophy thought
  build building construction develop development advancement
  solve resolve tackle address
  duty responsibility
  mainland
  momentum motivation drive impetus
  people mass public
  rural countryside village
  big great grand`

const oneSynonym = new Map(
  synonyms
    .trim()
    .split('\n')
    .flatMap(line => {
      const [first, ...others] = line.trim().split(' ')
      return others.map(other => [other, first!] as const)
    }),
)

/** The words of an English text as they are compared. */
export const meaningOf = (text: string): ReadonlySet<string> => meaningWords(englishKey(text))

/** All words where there are only prepositions. */
function meaningWords(key: string): Set<string> {
  const words = key.split(' ').map(word => oneSynonym.get(word) ?? word)
  const content = words.filter(word => !functionWords.has(word))
  return new Set(content.length > 0 ? content : words)
}
