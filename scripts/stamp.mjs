// Remembers what a result was made from. Runs on Node 20.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'

/**
 * A stamp in .build/stamps: `holds()` while the content of `inputs` is what it was at `set()` and every one of
 * `outputs` is there. All paths are below `root`.
 * @param {string} root
 * @param {string} name
 * @param {{ inputs: string[], outputs: string[] }} files
 */
export function stampOf(root, name, { inputs, outputs }) {
  const file = join(root, '.build/stamps', name)
  let made = ''
  return {
    holds() {
      made = fingerprint(root, inputs)
      if (!outputs.every(output => existsSync(join(root, output)))) return false
      return existsSync(file) && readFileSync(file, 'utf8') === made
    },
    clear: () => rmSync(file, { force: true }),
    /** Inputs that changed since `holds()` was asked make the stamp fail next time. */
    set() {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, made)
    },
  }
}
