import type { Change, FindChanges } from './find-changes.ts'

const NEGATION = /[不没未无非勿莫禁]|绝非|防止|避免/
/** Adverbs, and verbs with which a negation says something odd. */
const NOT_BEFORE =
  /^(?:not|also|always|never|both|all|be|have|only|first|now|then|still|further|continue|surely|\w+ly)\b/

/** `must` for `must not` and the other way, in a sentence that says it once. */
export const negationChanges: FindChanges = (zh, en) => {
  const isNegated = /\bnot\b|\bno\b|\bnor\b|\bnever\b|\bcannot\b/i.test(en)
  const modals = [...en.matchAll(/\b(?:must|should|will|shall)\b(?: not)?/g)]
  const [modal] = modals
  if (modals.length !== 1 || modal === undefined) return []
  const [start, end] = [modal.index, modal.index + modal[0].length]
  const after = en.slice(end).trimStart()
  const change = (said: string): Change[] => [{ start, end, said }]
  if (modal[0].endsWith(' not')) {
    const isOnlyOne = (en.match(/\bnot\b|\bno\b|\bnor\b|\bnever\b/gi) ?? []).length === 1
    return NEGATION.test(zh) && isOnlyOne ? change(modal[0].replace(' not', '')) : []
  }
  const isPlain = /^[a-z]+\s/.test(after) && !NOT_BEFORE.test(after) && !/[,;—]/.test(after)
  return !isNegated && !NEGATION.test(zh) && isPlain ? change(`${modal[0]} not`) : []
}
