import { openSimplify, type Simplify } from '../text/script.ts'

/** A text as searching reads it, each UTF-16 unit in its place: traditional characters simplified, full-width letters narrow. */
export type Fold = (text: string) => string

/** Opens the folding that queries and indexed texts share; the tables of characters are loaded once. */
export async function openFold(): Promise<Fold> {
  opened ??= foldBy(await openSimplify())
  return opened
}

let opened: Fold | undefined

/**
 * Character by character, whatever stands around it: 乾 is 干 in 乾坤 too. So whatever is a part of a text as written is
 * a part of it as folded, and is found.
 */
export function foldBy(simplify: Simplify): Fold {
  const known = new Map<string, string>()
  const foldOne = (character: string) => {
    const found = known.get(character)
    if (found !== undefined) return found
    const folded = /[！-～]/u.test(character)
      ? String.fromCharCode(character.charCodeAt(0) - fullWidth)
      : /\p{Script=Han}/u.test(character)
        ? simplify(character)
        : character
    known.set(character, folded)
    return folded
  }
  return text => text.replace(/[^ -~]/gu, foldOne)
}

/** How far the full-width forms stand behind ASCII. */
const fullWidth = 0xfee0
