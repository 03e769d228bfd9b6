// Are the installed packages those of package-lock.json? Runs on Node 20.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} Package
 */

/** Compares package-lock.json with the list that npm leaves in node_modules. */
export function isInstalled(/** @type {string} */ root) {
  const list = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  return sameInstallation(packagesOf(join(root, 'package-lock.json')), packagesOf(list), process)
}

/**
 * Every package wanted is there in its version, except optional ones, and none is for another machine (as when
 * the folder was copied from one).
 * @param {Record<string, Package>} wanted
 * @param {Record<string, Package>} found
 * @param {{ platform: string, arch: string }} machine
 */
export function sameInstallation(wanted, found, machine) {
  const allThere = Object.entries(wanted).every(([path, one]) => {
    const there = found[path]
    return path === '' || (there ? isSame(one, there) : one.optional)
  })
  return (
    allThere &&
    Object.values(found).every(one => fits(one.os, machine.platform) && fits(one.cpu, machine.arch))
  )
}

/** A lock may lack what a package of another machine holds: that one is known by its version. */
const isSame = (/** @type {Package} */ wanted, /** @type {Package} */ found) =>
  found.version === wanted.version && (!wanted.integrity || found.integrity === wanted.integrity)

/** npm's own rule for "os" and "cpu": names, or names that are excluded by a `!`. */
function fits(/** @type {string[] | undefined} */ allowed, /** @type {string} */ name) {
  if (!allowed || allowed.includes(name)) return true
  return allowed.every(one => one.startsWith('!') && one !== `!${name}`)
}

/** @returns {Record<string, Package>} */
const packagesOf = (/** @type {string} */ lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages
