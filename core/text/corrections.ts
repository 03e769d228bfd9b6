/** How a person cuts an expression, wherever it stands: `['脱贫', '攻坚']` parts what may be one word, `['马英九']` joins. */
export type Correction = readonly string[]

type Span = { start: number; end: number }

/**
 * The words of a text as a person has corrected them, by their spans; `null` where no correction touches the text. The
 * expression of a correction begins and ends words wherever it occurs, whatever the words around it lose. Later
 * corrections come after earlier ones and win. Spans join to the text before and after.
 */
export function correctWords(
  text: string,
  spans: readonly Span[],
  corrections: readonly Correction[],
): Span[] | null {
  const found = corrections.filter(words => text.includes(words.join('')))
  if (found.length === 0) return null
  const edges = new Set(spans.flatMap(({ start, end }) => [start, end]))
  for (const words of found) cutAt(edges, text, words)
  const places = [...edges].sort((a, b) => a - b)
  return places.slice(1).map((end, i) => ({ start: places[i] ?? 0, end }))
}

function cutAt(edges: Set<number>, text: string, words: Correction): void {
  const expression = words.join('')
  if (expression === '') return
  for (let at = text.indexOf(expression); at >= 0; at = text.indexOf(expression, at + expression.length)) {
    for (let inside = at + 1; inside < at + expression.length; inside++) edges.delete(inside)
    let edge = at
    edges.add(edge)
    for (const word of words) {
      edge += word.length
      edges.add(edge)
    }
  }
}
