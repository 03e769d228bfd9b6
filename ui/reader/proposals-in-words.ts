import type { Place } from '#core/reading/entry.ts'
import type { TermEnglish } from '#core/terms/english.ts'
import type { Reason } from '#core/terms/extract.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'

/** Proposals as the page shows them: words of the house are the server's, so that the page need not carry them. */
export type ProposalsInWords = { title: string; rows: ProposalRow[] }

export type ProposalRow = {
  zh: string
  pinyin: string
  count: number
  /** Why it looks like a term, and what it counts where the text says so. */
  why: string
  english: { text: string; from: string } | null
  place: Place
  noteId: string | null
}

type Proposal = Omit<ProposalRow, 'why' | 'english'> & {
  reason: Reason
  parts: readonly string[]
  english: { text: string; origin: TermEnglish['origin'] } | null
}

const REASONS = {
  glossary: 'proposals.origin.glossary',
  quoted: 'proposals.reason.quoted',
  formula: 'proposals.reason.formula',
  list: 'proposals.reason.list',
  dictionary: 'proposals.reason.dictionary',
  'head-noun': 'proposals.reason.head-noun',
  'four-character': 'proposals.reason.four-character',
  compound: 'proposals.reason.compound',
} as const

const ORIGINS = {
  glossary: 'proposals.origin.glossary',
  translation: 'proposals.origin.translation',
  dictionary: 'proposals.origin.dictionary',
  composed: 'proposals.origin.composed',
} as const

export async function proposalsInWords(
  proposals: readonly Proposal[],
  locale: Locale,
): Promise<ProposalsInWords> {
  const { t } = await getT('library', { lng: locale })
  return {
    title: t('proposals.title'),
    rows: proposals.map(({ zh, pinyin, count, place, noteId, reason, parts, english }) => ({
      zh,
      pinyin,
      count,
      place,
      noteId,
      why: [t(REASONS[reason]), ...(parts.length > 0 ? [parts.join('、')] : [])].join(': '),
      english: english && { text: english.text, from: t(ORIGINS[english.origin]) },
    })),
  }
}
