import { englishKey } from '../../../wording/english-words.ts'
import { type Candidate, meaningOf } from '../candidate.ts'
import { explain, type Maker } from '../maker.ts'
import type { Pool } from '../pool.ts'

/** Shorter expressions have homophones that a listener could as well write. */
const LEAST_HEARD = 4
const MOST_HEARD = 30

/** For so few words of content there may be other expressions in Chinese: the first character says which is meant. */
const VAGUE = 4

/** The Chinese of an English. Every term with this English is accepted, not only the one meant. */
export const typeChinese: Maker = ({ target, example, pool }) => {
  const [first, second] = target.zhKey
  const isVague = meaningOf(target.en).size <= VAGUE
  if (isVague && second === undefined) return null
  return {
    ...{ kind: 'type-chinese', form: 'chinese', termId: target.term.id },
    prompt: {
      ...(isVague && { zh: [{ text: first! }, { text: null }] }),
      en: [{ text: target.en, counterpart: false }],
    },
    key: { accepted: withThisEnglish(target, pool).map(({ term: { zh, pinyin } }) => ({ zh, pinyin })) },
    explanation: { ...explain(target, example), why: [] },
  }
}

function withThisEnglish(target: Candidate, { candidates, havingWord }: Pool): Candidate[] {
  const asked = englishKey(target.en)
  const near = new Set([...target.words].flatMap(word => havingWord.get(word) ?? []))
  const others = [...near]
    .sort((a, b) => a - b)
    .map(at => candidates[at]!)
    .filter(({ term, englishKeys }) => term.id !== target.term.id && englishKeys.includes(asked))
  return [target, ...others]
}

/** What is heard is written: the sentence of the term where it is short and can be read, or else the term. */
export const dictation: Maker = ({ target, example, pool }) => {
  const isHeard = example?.pinyin && canBeHeard(example.zh)
  const heard = isHeard ? { zh: example.zh, pinyin: example.pinyin! } : target.term
  if (!canBeHeard(heard.zh)) return null
  const alike = isHeard ? [] : pool.candidates.filter(({ term }) => term.pinyin === heard.pinyin)
  const accepted = [heard.zh, ...alike.map(({ term }) => term.zh)]
  return {
    ...{ kind: 'dictation', form: 'chinese', termId: target.term.id },
    prompt: { heard: { zh: heard.zh, pinyin: heard.pinyin } },
    key: { accepted: [...new Set(accepted)].map(zh => ({ zh, pinyin: '' })) },
    explanation: { ...explain(target, isHeard ? example : null), why: [] },
  }
}

/** Long enough to be worth it, short enough to be kept in mind, and written in one way only. */
export function canBeHeard(zh: string): boolean {
  const characters = countHan(zh)
  return characters >= LEAST_HEARD && characters <= MOST_HEARD && isPlain(zh)
}

const countHan = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0
/** Digits and Latin letters can be written in several ways. */
const isPlain = (text: string) => !/[\p{N}\p{Script=Latin}]/u.test(text)
