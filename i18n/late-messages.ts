import type { Locale } from './config.ts'

/** The namespaces of what comes to the reading page only when it is asked for: the page itself is sent without them. */
const FILES = {
  en: () =>
    Promise.all([
      import('../messages/en/desk.json'),
      import('../messages/en/alignment.json'),
      import('../messages/en/errors.json'),
    ]),
  zh: () =>
    Promise.all([
      import('../messages/zh/desk.json'),
      import('../messages/zh/alignment.json'),
      import('../messages/zh/errors.json'),
    ]),
} as const satisfies Record<Locale, () => Promise<unknown>>

export async function lateMessages(locale: Locale) {
  const [desk, alignment, errors] = await FILES[locale]()
  return { desk: desk.default, alignment: alignment.default, errors: errors.default }
}
