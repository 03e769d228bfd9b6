import type { Locale } from '#i18n/config.ts'

/** The address of a text in the reader, or of what can be done with it. */
export const documentHref = (
  locale: Locale,
  id: string,
  what?: 'about' | 'alignment' | 'translation' | 'handout' | 'gloss',
): string => `/${locale}/library/${encodeURIComponent(id)}${what ? `/${what}` : ''}`
