/** The same files make the same bytes. */
const TIME = new Date(2000, 0, 1)

/** A ZIP archive of texts by their path, in their order. */
export async function archiveOf(files: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate')
  return zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])), { mtime: TIME })
}
