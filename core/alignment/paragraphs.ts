import type { Bead } from './bead.ts'
import type { Shape } from './best-path.ts'

/** Numbers of the sentences that begin a paragraph, of each side. */
export type Paragraphs = { zh: readonly number[]; en: readonly number[] }

/** What paragraphs say about beads: they begin and end together, as far as they have shown to do so in these texts. */
export type ParagraphGain = (zh: number, en: number, shape: Shape) => number

/** `draft`: an alignment, if there is one already. */
export function paragraphGain({ zh, en }: Paragraphs, draft: readonly Bead[] | null): ParagraphGain {
  const zhBegins = new Set(zh)
  const enBegins = new Set(en)
  const weight = Math.max(0, Math.log(agreement() / (1 - agreement())))
  const inside = (begins: ReadonlySet<number>, end: number, size: number) => {
    let count = 0
    for (let at = end - size + 1; at < end; at++) if (begins.has(at)) count++
    return count
  }
  return (zhEnd, enEnd, [zhSize, enSize]) => {
    if (weight === 0) return 0
    const begin = Number(zhBegins.has(zhEnd - zhSize)) + Number(enBegins.has(enEnd - enSize))
    const crossed = inside(zhBegins, zhEnd, zhSize) + inside(enBegins, enEnd, enSize)
    return weight * ([0, -1, 1][begin]! - crossed)
  }

  /** Share of the paragraphs that begin together; by their numbers alone where there is no alignment yet. */
  function agreement(): number {
    const [least, most] = [zhBegins.size, enBegins.size].sort((a, b) => a - b) as [number, number]
    if (!draft) return (0.9 * least) / Math.max(1, most)
    const together = draft.filter(
      bead => isTwoSided(bead) && zhBegins.has(bead.zh[0]) && enBegins.has(bead.en[0]),
    )
    return (together.length + 1) / (most + 2)
  }
}

const isTwoSided = ({ zh, en }: Bead) => zh[1] > zh[0] && en[1] > en[0]
