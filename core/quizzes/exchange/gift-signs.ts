/**
 * The signs that GIFT gives a meaning to, and how they are kept apart where a backslash takes it from them: as characters that
 * no text has (Unicode noncharacters, which `tidy` takes out of what comes in).
 */
const SIGNS = ['\\', '~', '=', '#', '{', '}', ':', 'n'] as const
const FIRST_KEPT = 0xfdd0
const kept = (sign: number) => String.fromCharCode(FIRST_KEPT + sign)

/** The text with every escaped sign as its stand-in. */
export const hideEscaped = (text: string): string =>
  text.replace(/[\uFDD0-\uFDEF]/g, '').replace(/\\([\\~=#{}:n])/g, (_, sign) => kept(SIGNS.indexOf(sign)))

/** The text with what the stand-ins stand for. */
export const showEscaped = (text: string): string =>
  text.replace(/[\uFDD0-\uFDD7]/g, stand => {
    const sign = SIGNS[stand.charCodeAt(0) - FIRST_KEPT]!
    return sign === 'n' ? '\n' : sign
  })

/** A text in which no sign means anything, on one line. */
export const escapeGift = (text: string): string =>
  text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n')

/** Of a line to be put in order Moodle takes no escapes away: only what would end the question is escaped. */
export const escapeGiftItem = (text: string): string => text.replace(/[\\{}]/g, '\\$&').replaceAll('\n', ' ')
