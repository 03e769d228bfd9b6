import type { Dictionary } from './dictionary.ts'
import type { Entry } from './entry.ts'
import { numbersToMarks } from './pinyin-notation.ts'
import { readableSense } from './readable-sense.ts'
import { findReference, type Reference } from './reference.ts'

/** An entry as a person reads it. Pinyin has tone numbers (`nu:3 zi3`). */
export type Gloss = {
  simplified: string
  traditional: string
  pinyin: string
  /** Readings that are usual in Taiwan. */
  taiwan: string[]
  /** Readings that are also heard. */
  alsoRead: string[]
  /** In the order of the dictionary, references readable; those of the entry it points to, where it does only that. */
  senses: string[]
  classifiers: { word: string; pinyin: string }[]
  /** What it is to the entry that its senses are from: `old variant of 里 (lǐ)`; null where they are its own. */
  from: string | null
}

/** How many entries are followed one after the other; they never point farther, unless in a circle. */
const FARTHEST = 3

/**
 * What the dictionary says of a word, simplified or traditional, the commonest reading first. Variants of a word that is
 * there itself are left out.
 */
export function glossesOf(word: string, dictionary: Dictionary): Gloss[] {
  const entries = dictionary.lookup(word)
  const isThere = (target: Entry | null, entry: Entry) =>
    target !== null &&
    entries.some(
      other =>
        other !== entry &&
        other.traditional === target.traditional &&
        samePinyin(other.pinyin, target.pinyin),
    )
  return entries
    .filter(entry => !isThere(targetOf(entry, dictionary), entry) || entries.length === 1)
    .map(entry => glossOf(entry, dictionary))
}

/** An entry as a person reads it. */
export function glossOf(entry: Entry, dictionary: Dictionary): Gloss {
  return follow(entry, dictionary, FARTHEST)
}

function follow(entry: Entry, dictionary: Dictionary, steps: number): Gloss {
  const own = ownGloss(entry, dictionary, steps)
  const target = steps > 0 ? targetOf(entry, dictionary) : null
  if (!target) return own
  const { senses, classifiers } = follow(target, dictionary, steps - 1)
  return {
    ...own,
    senses,
    classifiers: own.classifiers.length > 0 ? own.classifiers : classifiers,
    from: own.senses.join('; '),
  }
}

function ownGloss(entry: Entry, dictionary: Dictionary, steps: number): Gloss {
  const { simplified, traditional, pinyin } = entry
  const sorted = entry.senses.map(sortSense)
  const texts = sorted.map(({ text }) => text).filter(text => text !== '')
  return {
    simplified,
    traditional,
    pinyin,
    taiwan: sorted.flatMap(({ taiwan }) => taiwan),
    alsoRead: sorted.flatMap(({ alsoRead }) => alsoRead),
    senses: texts.map(text => explained(text, texts, entry, dictionary, steps)),
    classifiers: sorted.flatMap(({ classifiers }) => classifiers),
    from: null,
  }
}

/** The same with tone marks in all pinyin. */
export function withToneMarks(gloss: Gloss): Gloss {
  return {
    ...gloss,
    pinyin: numbersToMarks(gloss.pinyin),
    taiwan: gloss.taiwan.map(numbersToMarks),
    alsoRead: gloss.alsoRead.map(numbersToMarks),
    classifiers: gloss.classifiers.map(({ word, pinyin }) => ({ word, pinyin: numbersToMarks(pinyin) })),
  }
}

/** The entry whose senses are meant, of an entry that has none of its own; null for the others. */
function targetOf(entry: Entry, dictionary: Dictionary): Entry | null {
  const texts = entry.senses.map(sense => sortSense(sense).text).filter(text => text !== '')
  const references = texts.map(findReference)
  const first = references[0]
  if (!first || references.some(reference => reference?.kind !== 'same')) return null
  return findEntry(first, entry, dictionary)
}

/** A sense that only names another word, with what that means: `used in 蝴蝶 (hú dié): butterfly`. */
function explained(
  text: string,
  all: readonly string[],
  entry: Entry,
  dictionary: Dictionary,
  steps: number,
): string {
  const reference = findReference(text)
  const isPart = reference?.kind === 'part' || (reference?.kind === 'short' && all.length === 1)
  const target = isPart && steps > 0 ? findEntry(reference, entry, dictionary) : null
  const meaning = target && follow(target, dictionary, steps - 1).senses[0]
  return meaning ? `${readableSense(text)}: ${meaning}` : readableSense(text)
}

function findEntry(
  { word, traditional, pinyin }: Reference,
  from: Entry,
  dictionary: Dictionary,
): Entry | null {
  const others = dictionary
    .lookup(word)
    .filter(({ traditional: own, pinyin: read }) => own !== from.traditional || read !== from.pinyin)
  const read = others.filter(other => samePinyin(other.pinyin, pinyin))
  return read.find(other => other.traditional === traditional) ?? read[0] ?? null
}

const samePinyin = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

type SortedSense = { text: string; classifiers: Gloss['classifiers']; taiwan: string[]; alsoRead: string[] }

const classifierPart = /\s*\(CL:([^()]*)\)|^CL:(.*)$/
const readingPart =
  /^(?:(?:\(Tw\) )?(?:also )?(?:Taiwan|Tw) pr\. |also (?:Taiwan )?pr\. |colloquial pr\. )((?:\[[^\]]+\](?:, | or | and )?)+)$/
const bracketed = /\[([^\]]+)\]/g

/** A sense without its classifiers; one that only tells of another reading is empty. */
function sortSense(sense: string): SortedSense {
  const text = sense.replace(classifierPart, '').trim()
  const [, inside, alone] = classifierPart.exec(sense) ?? []
  const classifiers = classifiersIn(inside ?? alone ?? '')
  const readings = text.split('; ').map(part => ({ part, list: readingPart.exec(part)?.[1] }))
  if (text === '' || readings.some(({ list }) => list === undefined))
    return { text, classifiers, taiwan: [], alsoRead: [] }
  const of = (isTaiwan: boolean) =>
    readings
      .filter(({ part }) => /Taiwan|Tw/.test(part) === isTaiwan)
      .flatMap(({ list }) => [...list!.matchAll(bracketed)].map(([, pinyin]) => pinyin!))
  return { text: '', classifiers, taiwan: of(true), alsoRead: of(false) }
}

/** `個|个[ge4],位[wei4]` → 个 ge4, 位 wei4. */
function classifiersIn(list: string): Gloss['classifiers'] {
  return [...list.matchAll(/(?:[^\s,|[\]]+\|)?([^\s,|[\]]+)\[([^\]]+)\]/g)].map(([, word, pinyin]) => ({
    word: word!,
    pinyin: pinyin!,
  }))
}
