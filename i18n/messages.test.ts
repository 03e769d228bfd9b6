import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * Missing keys are type errors where keys are typed (i18n/i18next.d.ts); what types cannot see is checked here. The house's
 * rule that makes it possible: a key is always written whole, at a call of `t` or in a map of keys.
 */
const ROOT = join(import.meta.dirname, '..')
const SOURCES = ['app', 'ui', 'i18n', 'cli', 'scripts']
const PLURAL = /_(zero|one|two|few|many|other)$/

const namespaces = readdirSync(join(ROOT, 'messages/en')).map(name => name.replace('.json', ''))
const literals = literalsOf(SOURCES)

describe.each(namespaces)('messages of %s', namespace => {
  const en = messagesOf('en', namespace)
  const zh = messagesOf('zh', namespace)

  test('both languages have the same keys', () => {
    expect([...keysOf(zh)].sort()).toEqual([...keysOf(en)].sort())
  })

  test('both languages fill in the same values', () => {
    for (const [key, text] of zh) {
      const english = en.get(key) ?? en.get(key.replace(PLURAL, '_other')) ?? ''
      expect({ key, values: valuesIn(text) }).toEqual({ key, values: valuesIn(english) })
    }
  })

  test('no message is unused', () => {
    const unused = [...keysOf(en)].filter(key => !literals.has(key) && !literals.has(`${namespace}:${key}`))
    expect(unused).toEqual([])
  })

  test('no message is empty', () => {
    expect([...en, ...zh].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

/** Flat: `nav.today` → text. */
function messagesOf(locale: string, namespace: string): Map<string, string> {
  const flat = new Map<string, string>()
  const walk = (node: object, path: string) => {
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === 'string') flat.set(path + name, value)
      else walk(value, `${path}${name}.`)
    }
  }
  walk(JSON.parse(readFileSync(join(ROOT, `messages/${locale}/${namespace}.json`), 'utf8')), '')
  return flat
}

/** As they are asked for: without the plural's ending. */
const keysOf = (messages: Map<string, string>) =>
  new Set([...messages.keys()].map(key => key.replace(PLURAL, '')))

const valuesIn = (text: string) =>
  [...new Set(text.match(/\{\{\w+\}\}|<\w+>/g) ?? [])].filter(value => value !== '{{count}}').sort()

function literalsOf(folders: string[]): Set<string> {
  const found = new Set<string>()
  for (const folder of folders) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ts|tsx|mjs)$/.test(file) || /\.test\./.test(file)) continue
      const source = readFileSync(join(ROOT, folder, file), 'utf8')
      for (const [, , text] of source.matchAll(/(['"`])([\w:.-]+)\1/g)) found.add(text!)
      for (const [, path] of source.matchAll(/\b(?:en|zh)\.([\w.]+)/g)) found.add(path!) // read without i18next
    }
  }
  return found
}
