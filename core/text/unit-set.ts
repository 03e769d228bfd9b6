/** Whether a UTF-16 unit is one of `characters`, told by a table, for loops over long texts. NaN (past the end) is none. */
export function unitSet(characters: string): (unit: number) => boolean {
  const table = new Uint8Array(0x1_0000)
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1
  return unit => table[unit] === 1
}
