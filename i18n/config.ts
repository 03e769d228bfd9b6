import type { I18nConfig } from 'next-i18next/proxy'

export const LOCALES = ['en', 'zh'] as const
export type Locale = (typeof LOCALES)[number]

/** One file of messages a part of the app: messages/<locale>/<namespace>.json. */
export const NAMESPACES = [
  'common',
  'today',
  'library',
  'shelf',
  'import',
  'reader',
  'desk',
  'search',
  'alignment',
  'translation',
  'terms',
  'cards',
  'browse',
  'note',
  'options',
  'review',
  'quiz',
  'quiz-exchange',
  'drills',
  'stats',
  'settings',
  'levels',
  'errors',
] as const
export type Namespace = (typeof NAMESPACES)[number]

export const i18nConfig: I18nConfig = {
  supportedLngs: [...LOCALES],
  fallbackLng: 'en',
  defaultNS: 'common',
  ns: [...NAMESPACES],
  localeParamName: 'locale',
  cookieName: 'duizhao-locale',
  i18nextOptions: { interpolation: { escapeValue: false } },
  resourceLoader: (language, namespace) => import(`../messages/${language}/${namespace}.json`),
}

export const isLocale = (text: string): text is Locale => LOCALES.some(locale => locale === text)

/** The locale of an address; whatever is none is English, as the proxy has it. */
export const localeOf = (text: string): Locale => (isLocale(text) ? text : 'en')
