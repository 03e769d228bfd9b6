import type { TermState } from '#core/reading/document.ts'
import type { Reliability, RenderingStatus, RenderingUsage } from '#core/terms/rendering.ts'
import type { Structure } from '#core/terms/term.ts'

/** Message keys of the values a term carries. A category that is not here is shown as it is. */
export const categoryKeys = {
  poverty: 'category.poverty',
  'party-building': 'category.party-building',
  governance: 'category.governance',
  ideology: 'category.ideology',
  institution: 'category.institution',
  rural: 'category.rural',
  economy: 'category.economy',
  society: 'category.society',
  environment: 'category.environment',
  law: 'category.law',
  diplomacy: 'category.diplomacy',
  idiom: 'category.idiom',
  'person-title': 'category.person-title',
  'place-admin': 'category.place-admin',
} as const

export const isCategory = (text: string): text is keyof typeof categoryKeys => text in categoryKeys

export const structureKeys = {
  compound: 'structure.compound',
  'four-character': 'structure.four-character',
  idiom: 'structure.idiom',
  institution: 'structure.institution',
  'numeric-abbreviation': 'structure.numeric-abbreviation',
  slogan: 'structure.slogan',
  title: 'structure.title',
} as const satisfies Record<Structure, string>

export const stateKeys = {
  new: 'state.new',
  learning: 'state.learning',
  known: 'state.known',
} as const satisfies Record<TermState, string>

export const statusKeys = {
  preferred: 'status.preferred',
  admitted: 'status.admitted',
  deprecated: 'status.deprecated',
} as const satisfies Record<RenderingStatus, string>

export const reliabilityKeys = {
  seen: 'reliability.seen',
  known: 'reliability.known',
  unverified: 'reliability.unverified',
} as const satisfies Record<Reliability, string>

export const usageKeys = {
  gloss: 'usage.gloss',
  'meeting-name': 'usage.meeting-name',
  title: 'usage.title',
  'no-label': 'usage.no-label',
} as const satisfies Record<RenderingUsage, string>
