/** A piece of a rendering: plain text, what may be left out, or one of several. */
export type WordingPart =
  | { kind: 'text'; text: string }
  | { kind: 'optional'; parts: WordingPart[] }
  | { kind: 'choice'; choices: WordingPart[][] }

/** What is wrong with a notation, and where (UTF-16 offset). */
export type NotationFault = {
  code: 'unclosed' | 'unopened' | 'bar-outside-braces' | 'single-choice' | 'empty' | 'too-deep' | 'too-long'
  at: number
}

/** Longest rendering that is read as notation, in UTF-16 units, and how deep brackets may stand in one another. */
export const LONGEST_NOTATION = 2000
const DEEPEST = 8

const signs: Record<string, string> = { '（': '(', '）': ')', '｛': '{', '｝': '}', '｜': '|' }
const closing: Record<string, string> = { '(': ')', '{': '}' }

/**
 * The notation of docs/notation.md: `(the) battle`, `{ensure|guarantee}`, `farmer(s)`; a backslash before a sign makes it plain.
 * What is not well formed is plain text, as it stands.
 */
export function parseNotation(text: string): WordingPart[] {
  const read = readNotation(text)
  return 'code' in read ? plainParts(text) : read.parts
}

/** Text without notation. */
export function plainParts(text: string): WordingPart[] {
  return [{ kind: 'text', text }]
}

/** Null where `text` is plain or well formed. */
export function checkNotation(text: string): NotationFault | null {
  const read = readNotation(text)
  return 'code' in read ? read : null
}

/** A bracket that is open: what is complete in it, and the choice that is being read. */
type Open = { sign: string; at: number; choices: WordingPart[][]; parts: WordingPart[] }

function readNotation(text: string): { parts: WordingPart[] } | NotationFault {
  if (text.length > LONGEST_NOTATION) return { code: 'too-long', at: LONGEST_NOTATION }
  const stack: Open[] = [{ sign: '', at: 0, choices: [], parts: [] }]
  for (let at = 0; at < text.length; at++) {
    const top = stack.at(-1)!
    const sign = signs[text[at]!] ?? text[at]!
    if (sign === '\\' && /[\\(){}|（）｛｝｜]/.test(text[at + 1] ?? '')) addText(top, text[++at]!)
    else if (sign === '(' || sign === '{') {
      if (stack.length > DEEPEST) return { code: 'too-deep', at }
      stack.push({ sign, at, choices: [], parts: [] })
    } else if (sign === ')' || sign === '}' || sign === '|') {
      const fault = sign === '|' ? nextChoice(top, at) : close(stack, sign, at)
      if (fault) return fault
    } else addText(top, text[at]!)
  }
  const last = stack.at(-1)!
  return stack.length > 1 ? { code: 'unclosed', at: last.at } : { parts: joinAffixes(last.parts) }
}

function nextChoice(top: Open, at: number): NotationFault | null {
  if (top.sign !== '{') return { code: 'bar-outside-braces', at }
  if (isEmpty(top.parts)) return { code: 'empty', at }
  top.choices.push(joinAffixes(top.parts))
  top.parts = []
  return null
}

function close(stack: Open[], sign: string, at: number): NotationFault | null {
  const top = stack.at(-1)!
  if (closing[top.sign] !== sign) return { code: 'unopened', at }
  if (isEmpty(top.parts)) return { code: 'empty', at }
  if (top.sign === '{' && top.choices.length === 0) return { code: 'single-choice', at: top.at }
  stack.pop()
  const parts = joinAffixes(top.parts)
  stack
    .at(-1)!
    .parts.push(
      top.sign === '{' ? { kind: 'choice', choices: [...top.choices, parts] } : { kind: 'optional', parts },
    )
  return null
}

function addText(open: Open, character: string): void {
  const last = open.parts.at(-1)
  if (last?.kind === 'text') last.text += character
  else open.parts.push({ kind: 'text', text: character })
}

const isEmpty = (parts: readonly WordingPart[]) =>
  parts.every(part => part.kind === 'text' && part.text.trim() === '')

const letter = String.raw`[\p{Script=Latin}\p{M}]`
const startOfWord = new RegExp(`${letter}+$`, 'u')
const restOfWord = new RegExp(`^${letter}+`, 'u')
const wholeAffix = new RegExp(`^${letter}+$`, 'u')

/** Brackets inside a word of Latin letters are two words to choose from: `farmer(s)`, `(re)build`. */
function joinAffixes(parts: readonly WordingPart[]): WordingPart[] {
  const joined: WordingPart[] = []
  const rest = parts.map(part => (part.kind === 'text' ? { ...part } : part))
  for (const [index, part] of rest.entries()) {
    const affix = part.kind === 'optional' && part.parts.length === 1 ? part.parts[0] : null
    if (affix?.kind !== 'text' || !wholeAffix.test(affix.text)) {
      joined.push(part)
      continue
    }
    const [before, after] = [joined.at(-1), rest[index + 1]]
    const start = before?.kind === 'text' ? (startOfWord.exec(before.text)?.[0] ?? '') : ''
    const end = after?.kind === 'text' ? (restOfWord.exec(after.text)?.[0] ?? '') : ''
    if (start + end === '') {
      joined.push(part)
      continue
    }
    if (before?.kind === 'text') before.text = before.text.slice(0, before.text.length - start.length)
    if (after?.kind === 'text') after.text = after.text.slice(end.length)
    joined.push({
      kind: 'choice',
      choices: [start + affix.text + end, start + end].map(text => [{ kind: 'text', text }]),
    })
  }
  return joined
}
