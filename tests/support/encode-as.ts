const tables = new Map<string, Map<string, [number, number]>>()

/** The bytes of a text in an encoding that the platform only decodes; what it does not hold becomes `?`. */
export function encodeAs(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return Uint8Array.from(
    [...text].flatMap(character => {
      const code = character.codePointAt(0) ?? 0
      return code < 0x80 ? [code] : (table.get(character) ?? [0x3f])
    }),
  )
}

/** UTF-16 with the byte order mark. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  for (const [at, unit] of [`\uFEFF${text}`].join('').split('').entries())
    view.setUint16(at * 2, unit.charCodeAt(0), order === 'le')
  return new Uint8Array(view.buffer)
}

function tableOf(encoding: string): Map<string, [number, number]> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decodedPair(decoder, lead, trail)
      if (character !== null && !table.has(character)) table.set(character, [lead, trail])
    }
  return table
}

function decodedPair(decoder: TextDecoder, lead: number, trail: number): string | null {
  try {
    const text = decoder.decode(Uint8Array.of(lead, trail))
    return [...text].length === 1 ? text : null
  } catch {
    return null // no character has these two bytes
  }
}
