/** What is sent to be translated: the Chinese of a pair. `position`: place in the document. */
export type Unit = { id: string; position: number; zh: string }

export type BatchSize = { characters: number; units: number }

/**
 * Cuts units, in order, into batches of at most so many characters and units; one that is longer goes alone. Those of a batch
 * follow each other in the document, so that each is read in its context.
 */
export function cutIntoBatches(units: readonly Unit[], most: BatchSize): Unit[][] {
  const batches: Unit[][] = []
  let batch: Unit[] = []
  let characters = 0
  for (const unit of units) {
    const last = batch.at(-1)
    const isFull = batch.length === most.units || characters + unit.zh.length > most.characters
    if (last && (isFull || unit.position !== last.position + 1)) {
      batches.push(batch)
      batch = []
      characters = 0
    }
    batch.push(unit)
    characters += unit.zh.length
  }
  return batch.length > 0 ? [...batches, batch] : batches
}
