import { clausesInOrder } from '../clauses.ts'
import { explain, isReadable, type Maker } from '../maker.ts'
import { placeInOrder } from '../options.ts'

/** The clauses of the sentence, to be put in the order in which the English says them. */
export const orderClauses: Maker = ({ target, example, random }) => {
  if (example === null || !isReadable(example)) return null
  const clauses = clausesInOrder(example)
  if (clauses === null) return null
  return {
    ...{ kind: 'order-clauses', form: 'order', termId: target.term.id },
    prompt: { en: [{ text: example.en, counterpart: false }] },
    ...placeInOrder(clauses, random),
    explanation: { ...explain(target, example), why: [] },
  }
}
