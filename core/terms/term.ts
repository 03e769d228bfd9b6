import type { Rendering } from './rendering.ts'

/** How a term is built: `numeric-abbreviation` is 两不愁三保障, `slogan` a clause, `title` a work or a meeting. */
export const structures = [
  'compound',
  'four-character',
  'idiom',
  'institution',
  'numeric-abbreviation',
  'slogan',
  'title',
] as const

export type Structure = (typeof structures)[number]

/** What one member of a numeric formula stands for: 两不愁 → 不愁吃, 不愁穿. */
export type FormulaGroup = {
  zh: string
  en: string
  /** First date of these parts, where the formula has changed its meaning. */
  from?: string
  parts: { zh: string; en: string }[]
}

/** A Chinese expression worth learning. */
export type Term = {
  /** Stable: `glossary:` + zh for what ships with the app. */
  id: string
  zh: string
  /** With tone marks, words joined: `tuōpín gōngjiānzhàn`. */
  pinyin: string
  category: string
  structure: Structure
  formula?: FormulaGroup[]
  renderings: Rendering[]
}
