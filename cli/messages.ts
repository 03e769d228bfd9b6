import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'

/** The files messages/<language>/<namespace>.json that the terminal speaks from. */
const NAMESPACES = ['cli', 'doctor', 'import', 'launcher', 'levels']

/** The text of a key `namespace:key`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/** Chinese where LC_ALL, LC_MESSAGES or LANG (the first that is set) begins with zh. */
export const terminalLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv) =>
  /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en'

/** The messages of the terminal in `language`. */
export function openMessages(root: string, language: 'en' | 'zh'): Translate {
  const read = (namespace: string): [string, Record<string, unknown>] => [
    namespace,
    JSON.parse(readFileSync(join(root, 'messages', language, `${namespace}.json`), 'utf8')),
  ]
  const messages = i18next.createInstance()
  void messages.init({
    lng: language,
    resources: { [language]: Object.fromEntries(NAMESPACES.map(read)) },
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return (key, values) => messages.t(key as never, values ?? {})
}
