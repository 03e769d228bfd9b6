// One hash over many files: has anything changed since the last time? Runs on Node 20.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Made by tools, or of no effect on what is built. */
const LEFT_OUT = /^(node_modules|generated|\..*|.*\.test\.(ts|tsx|mjs)|.*\.md|.*\.tsbuildinfo)$/

/**
 * The SHA-256, in hex, of the names and contents of `paths` (files or whole folders below `root`). A path that
 * does not exist counts as absent; tests, notes, hidden files and generated code do not count.
 * @param {string} root
 * @param {string[]} paths
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(path => filesBelow(root, path))) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @returns {string[]} */
function filesBelow(/** @type {string} */ root, /** @type {string} */ path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  return readdirSync(join(root, path))
    .filter(name => !LEFT_OUT.test(name))
    .sort()
    .flatMap(name => filesBelow(root, `${path}/${name}`))
}
