// The launcher's own words, from messages/<language>/launcher.json. Runs on Node 20, before anything is installed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Translate */

/**
 * The language of the terminal: Chinese where LC_ALL, LC_MESSAGES or LANG (the first that is set) begins with zh.
 * @param {Record<string, string | undefined>} env
 * @returns {'en' | 'zh'}
 */
export function terminalLanguage(env) {
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en'
}

/**
 * Keys are written `launcher:key`, as everywhere in the house; `{{name}}` stands for a value.
 * @param {string} root the clone
 * @param {Record<string, string | undefined>} env
 * @returns {Translate}
 */
export function launcherMessages(root, env) {
  const file = join(root, 'messages', terminalLanguage(env), 'launcher.json')
  const messages = JSON.parse(readFileSync(file, 'utf8'))
  return (key, values = {}) => {
    const message = messages[key.replace('launcher:', '')]
    if (message === undefined) throw new RangeError(`No message ${key} in ${file}`)
    return message.replace(
      /\{\{(\w+)\}\}/g,
      (/** @type {string} */ _, /** @type {string} */ name) => values[name],
    )
  }
}
