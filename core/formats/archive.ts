import { MAX_ENTRIES, MAX_INFLATED_BYTES, MAX_INFLATION, RATIO_FROM_BYTES } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** The entries of an archive by their path. */
export type Archive = Map<string, Uint8Array>

/** Names of the entries of a ZIP archive, nothing inflated. Throws Unreadable: `damaged`, `zip-bomb`. */
export async function entriesOf(bytes: Uint8Array): Promise<string[]> {
  const { unzipSync } = await import('fflate')
  const names: string[] = []
  let inflated = 0
  const look = ({ name, originalSize }: { name: string; originalSize: number }) => {
    names.push(name)
    inflated += originalSize
    if (names.length > MAX_ENTRIES) throw new Unreadable('zip-bomb')
    return false
  }
  orDamaged(() => unzipSync(bytes, { filter: look }))
  const isBomb = inflated > RATIO_FROM_BYTES && inflated > bytes.length * MAX_INFLATION
  if (isBomb || inflated > MAX_INFLATED_BYTES) throw new Unreadable('zip-bomb')
  return names
}

/**
 * The entries that `wants` names, inflated; archives within stay as they are. An entry never gets longer than the archive
 * says, and together they stay within the limits that `entriesOf` holds: call it first.
 */
export async function openArchive(bytes: Uint8Array, wants: (name: string) => boolean): Promise<Archive> {
  const { unzipSync } = await import('fflate')
  const seen = new Set<string>()
  const filter = ({ name }: { name: string }) => {
    if (!wants(name) || seen.has(name)) return false
    seen.add(name)
    return true
  }
  return new Map(Object.entries(orDamaged(() => unzipSync(bytes, { filter }))))
}

function orDamaged<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}
