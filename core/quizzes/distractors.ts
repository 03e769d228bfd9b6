import { preferredRendering } from '../terms/rendering.ts'
import type { Term } from '../terms/term.ts'
import { englishKey } from '../wording/english-words.ts'
import { charactersOf } from '../wording/mark-chinese.ts'
import type { Random } from './random.ts'

/** A term with what is compared when options are sought. */
export type Candidate = {
  term: Term
  /** The rendering to learn. */
  en: string
  /** Its Chinese without quotes and punctuation. */
  zhKey: string
  /** All its renderings as they count, deprecated ones too: a learner may well know those. */
  englishKeys: string[]
  /** The words of each of them, prepositions aside. */
  wordings: Set<string>[]
}

/** The language of the options. */
export type OptionLanguage = 'zh' | 'en'

/** The term made comparable; null for one that has no rendering to learn. */
export function asCandidate(term: Term): Candidate | null {
  const preferred = preferredRendering(term)
  if (preferred === null || englishKey(preferred.text) === '') return null
  const keys = term.renderings.map(({ text }) => englishKey(text)).filter(key => key !== '')
  const englishKeys = [...new Set(keys)]
  return {
    term,
    en: preferred.text,
    zhKey: charactersOf(term.zh).join(''),
    englishKeys,
    wordings: englishKeys.map(contentWords),
  }
}

/**
 * `count` terms that are like `target` and certainly wrong, likest first but for some chance; null if there are not so
 * many. Alike: category, structure, length of what is shown, characters, head noun. The result depends on `random` and
 * on the order of the candidates. `excludes` says which may not be taken for reasons of the question's own.
 */
export function pickDistractors(
  target: Candidate,
  candidates: readonly Candidate[],
  {
    count,
    language,
    random,
    excludes,
  }: {
    count: number
    language: OptionLanguage
    random: Random
    excludes?: (candidate: Candidate) => boolean
  },
): Candidate[] | null {
  const ranked = candidates
    .map(candidate => ({ candidate, score: likeness(target, candidate, language) + chance * random() }))
    .sort((a, b) => b.score - a.score)
  const picked: Candidate[] = []
  for (const { candidate } of ranked) {
    if (picked.length === count) break
    const rivals = [target, ...picked]
    if (!excludes?.(candidate) && !rivals.some(rival => areConfusable(rival, candidate)))
      picked.push(candidate)
  }
  return picked.length === count ? picked : null
}

/**
 * Whether someone who knows both could hold one for an answer that the other has: they are one term, share an English,
 * or one is the other with something left out, in Chinese (攻坚战 of 脱贫攻坚战, 中央纪委 of 中央纪律检查委员会) or in English
 * (`do solid work` of `do hard and solid work`), or their English has nearly the same words, prepositions aside.
 */
export function areConfusable(a: Candidate, b: Candidate): boolean {
  if (a.term.id === b.term.id || isWithin(a.zhKey, b.zhKey) || isWithin(b.zhKey, a.zhKey)) return true
  return a.wordings.some(wordsA => b.wordings.some(wordsB => sayTheSame(wordsA, wordsB)))
}

/** Characters that both have in their Chinese, in the order of the first, each once. */
export function sharedCharacters(a: string, b: string): string {
  return [...new Set(a)]
    .filter(character => /\p{Script=Han}/u.test(character) && b.includes(character))
    .join('')
}

/** Every character of `part` is in `whole`, in the same order: how abbreviations are made. */
function isWithin(part: string, whole: string): boolean {
  let from = 0
  for (const character of part) {
    const at = whole.indexOf(character, from)
    if (at < 0) return false
    from = at + character.length
  }
  return true
}

function sayTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = a.intersection(b).size
  return shared === Math.min(a.size, b.size) || shared >= 0.8 * a.union(b).size
}

const functionWords = new Set('and at by for from in of on or to with'.split(' '))

/** All words where there are only prepositions. */
function contentWords(key: string): Set<string> {
  const words = key.split(' ')
  const content = words.filter(word => !functionWords.has(word))
  return new Set(content.length > 0 ? content : words)
}

/** How much of a score is left to chance, so that a term does not meet the same three every time. */
const chance = 2

/** The higher the more alike. The weights are ours: category and structure first, then what strikes the eye. */
function likeness(target: Candidate, other: Candidate, language: OptionLanguage): number {
  const sameStructure = target.term.structure === other.term.structure ? 3 : 0
  return (
    categoryLikeness(target.term.category, other.term.category) +
    sameStructure +
    characterLikeness(target.zhKey, other.zhKey) +
    (language === 'zh'
      ? 3 * lengthRatio(target.zhKey, other.zhKey)
      : 3 * lengthRatio(target.en, other.en) +
        (startsWithCapital(target.en) === startsWithCapital(other.en) ? 1 : 0))
  )
}

/** Fields whose terms stand in the same texts. */
const neighbours: readonly (readonly [string, string])[] = [
  ['poverty', 'rural'],
  ['poverty', 'society'],
  ['rural', 'economy'],
  ['economy', 'environment'],
  ['economy', 'governance'],
  ['society', 'law'],
  ['law', 'governance'],
  ['governance', 'party-building'],
  ['party-building', 'ideology'],
  ['ideology', 'idiom'],
  ['institution', 'person-title'],
  ['institution', 'place-admin'],
  ['institution', 'diplomacy'],
]

function categoryLikeness(a: string, b: string): number {
  if (a === b) return 4
  return neighbours.some(pair => pair.includes(a) && pair.includes(b)) ? 2 : 0
}

/** Up to 2 for characters in common, and 2 more for the same head noun (the last two characters). */
function characterLikeness(a: string, b: string): number {
  let shared = 0
  for (const character of a) if (b.includes(character)) shared++
  const sameHead = a.at(-1) === b.at(-1) && a.at(-2) === b.at(-2) ? 2 : 0
  return 2 * Math.min(1, shared / Math.max(1, Math.min(a.length, b.length))) + sameHead
}

function lengthRatio(a: string, b: string): number {
  return Math.min(a.length, b.length) / Math.max(a.length, b.length, 1)
}

function startsWithCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}
