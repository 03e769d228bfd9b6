import * as z from 'zod'

export type Translated = { number: number; en: string }

const record = z.object({
  id: z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]),
  en: z.string(),
})

/**
 * Reads what a language model answers while it comes, in pieces of any size: `push` gives the sentences that are complete
 * now, of those asked for, each once. It finds the objects {"id", "en"} wherever they stand: on lines of their own, over
 * several lines, in a list, in an object, behind ``` or other words. Thoughts (<think>…</think>) are passed over.
 */
export function openAnswer(asked: readonly number[]): { push(piece: string): Translated[] } {
  const missing = new Set(asked)
  let thoughts = ''
  let isThinking = false
  const objects = openObjects()

  /** A tag may come in two pieces: what could be the beginning of one waits. */
  function withoutThoughts(piece: string): string {
    let text = thoughts + piece
    let said = ''
    for (;;) {
      const tag = isThinking ? '</think>' : '<think>'
      const at = text.indexOf(tag)
      if (at < 0) break
      if (!isThinking) said += text.slice(0, at)
      text = text.slice(at + tag.length)
      isThinking = !isThinking
    }
    const waits = beginningOf(isThinking ? '</think>' : '<think>', text)
    thoughts = text.slice(text.length - waits)
    return isThinking ? said : said + text.slice(0, text.length - waits)
  }

  return {
    push: piece =>
      objects.push(withoutThoughts(piece)).flatMap(json => {
        const { data } = record.safeParse(parsed(json))
        const en = data?.en.replace(/\s+/g, ' ').trim()
        if (!data || !en || !missing.delete(data.id)) return []
        return [{ number: data.id, en }]
      }),
  }
}

/** How many characters at the end of `text` could be the beginning of `tag`. */
function beginningOf(tag: string, text: string): number {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length--)
    if (text.endsWith(tag.slice(0, length))) return length
  return 0
}

/** Every stretch from a brace to the one that closes it, innermost first. A string that a line end breaks is none. */
function openObjects(): { push(text: string): string[] } {
  let buffer = ''
  let at = 0
  let isString = false
  let isEscaped = false
  const open: number[] = []
  return {
    push(text) {
      buffer += text
      const found: string[] = []
      for (; at < buffer.length; at++) {
        const sign = buffer[at]
        if (isEscaped) isEscaped = false
        else if (sign === '\n') isString = false
        else if (isString && sign === '\\') isEscaped = true
        else if (sign === '"') isString = open.length > 0 && !isString
        else if (isString) continue
        else if (sign === '{') open.push(at)
        else if (sign === '}') {
          const start = open.pop()
          if (start !== undefined) found.push(buffer.slice(start, at + 1))
        }
      }
      if (open.length === 0) {
        buffer = ''
        at = 0
      }
      return found
    },
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
