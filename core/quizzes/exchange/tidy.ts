/**
 * A text as it is exchanged: no signs of control, no half characters, no space at the ends of lines, one between words, no
 * empty lines.
 */
export const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(UNWRITTEN, '')
    .split('\n')
    .map(line => line.replace(/\s+/gu, ' ').trim())
    .filter(line => line !== '')
    .join('\n')

/** The same on one line. */
export const tidyLine = (text: string): string => tidy(text).replaceAll('\n', ' ')

/** Control characters but tab and line feed, marks of direction, and what is no character. */
const UNWRITTEN = /[[\p{Cc}--[\t\n]]\u200B\u202A-\u202E\u2060\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]/gv

export const languageOf = (text: string): 'zh' | 'en' => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
