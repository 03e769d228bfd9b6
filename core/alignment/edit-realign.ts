import { type AlignmentKnowledge, align } from './align.ts'
import type { ScoredBead, Span } from './bead.ts'
import type { EditedPair } from './edit.ts'

/**
 * Consecutive pairs aligned anew, as the aligner finds them by their sentences; pairs that a person has checked stay as they
 * are. A pair keeps the id of the one in which its Chinese began, and stands in its passage. Null where one side has no text.
 */
export function realigned(
  pairs: readonly EditedPair[],
  knowledge: AlignmentKnowledge,
  newId: () => string,
): EditedPair[] | null {
  const zh = pairs.flatMap(pair => pair.zh)
  const en = pairs.flatMap(pair => pair.en)
  if (zh.length === 0 || en.length === 0) return null
  const fixed = new Map(
    placed(pairs).flatMap(({ pair, bead }) => (pair.checked ? [[keyOf(bead), pair]] : [])),
  )
  const beads = align(zh, en, knowledge, {
    fixed: placed(pairs).flatMap(({ pair, bead }) => (pair.checked ? [bead] : [])),
  })
  const ownerOf = { zh: ownersOf(pairs, 'zh'), en: ownersOf(pairs, 'en') }
  const used = new Set(pairs.filter(pair => pair.checked).map(({ id }) => id))
  let passage = pairs[0]!
  return beads.map(bead => {
    const checked = fixed.get(keyOf(bead))
    const owner = ownerOf.zh[bead.zh[0]]
    if (isFilled(bead.zh) && owner) passage = owner
    if (checked) return checked
    const heir = isFilled(bead.zh) ? owner : ownerOf.en[bead.en[0]]
    const mayInherit = heir && !used.has(heir.id) && (isFilled(bead.zh) || heir.zh.length === 0)
    const id = mayInherit ? heir.id : newId()
    used.add(id)
    return {
      ...textsOf(bead),
      id,
      passage: passage.passage,
      kind: passage.kind,
      score: bead.score,
      checked: false,
    }
  })

  function textsOf(bead: ScoredBead) {
    return { zh: zh.slice(...bead.zh), en: en.slice(...bead.en) }
  }
}

/** Each pair with the sentences that it has now. */
function placed(pairs: readonly EditedPair[]) {
  let [zh, en] = [0, 0]
  return pairs.map(pair => {
    const bead = { zh: [zh, zh + pair.zh.length], en: [en, en + pair.en.length] } as const
    zh += pair.zh.length
    en += pair.en.length
    return { pair, bead }
  })
}

const ownersOf = (pairs: readonly EditedPair[], side: 'zh' | 'en') =>
  pairs.flatMap(pair => pair[side].map(() => pair))

const isFilled = ([from, to]: Span) => to > from

const keyOf = ({ zh, en }: Pick<ScoredBead, 'zh' | 'en'>) => `${zh.join()}|${en.join()}`
