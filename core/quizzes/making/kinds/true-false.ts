import { explain, isReadable, type Maker, type QuizExample } from '../maker.ts'
import { plantChange } from '../planted/change.ts'

/**
 * Whether the English says what the Chinese says: as it stands, or with one change planted, as often. Only sentences in which a
 * change can be planted are asked about: otherwise what they say would tell.
 */
export const trueFalse: Maker = ({ target, example, random }) => {
  if (example === null || !isReadable(example) || !isWhole(example)) return null
  const isTrue = random() < 0.5
  const changed = plantChange(example.zh, example.en, random)
  if (changed === null) return null
  return {
    ...{ kind: 'true-false', form: 'truth', termId: target.term.id, key: { isTrue } },
    prompt: {
      zh: [{ text: example.zh }],
      en: [{ text: isTrue ? example.en : changed.text, counterpart: false }],
    },
    explanation: {
      ...{ ...explain(target, example), why: [] },
      ...(!isTrue && { change: changed.change }),
    },
  }
}

const LEAST_HAN = 8

/** Whether each side seems to say all that the other says, as far as lengths tell: of a pair of many sentences one may say more. */
function isWhole({ zh, en }: QuizExample): boolean {
  const han = zh.match(/\p{Script=Han}|\d+/gu)?.length ?? 0
  const words = en.match(/[\p{L}\d]+/gu)?.length ?? 0
  const sentences = en.match(/[.!?](?=\s+\p{Lu})/gu)?.length ?? 0
  if (han < LEAST_HAN || sentences > 0) return false
  return words >= 0.35 * han && words <= 1.15 * han
}
