import { numbersToMarks } from './pinyin-notation.ts'

const reference =
  /(?:([^\s,;:()[\]|]+)\|)?((?:\p{Nd}|[A-Z])*\p{Script=Han}[^\s,;:()[\]|]*)?\[([A-Za-z0-9:·, ]+)\]/gu

/**
 * A sense as a person reads it: CC-CEDICT's references in simplified characters with tone marks, its classifiers apart.
 * `variant of 國|国[guo2]` → `variant of 国 (guó)`; `CL:個|个[ge4],位[wei4]` → `CL: 个 (gè), 位 (wèi)`.
 */
export function readableSense(sense: string): string {
  const withMarks = sense.replaceAll(
    reference,
    (_, _traditional, simplified: string | undefined, pinyin: string) =>
      simplified === undefined ? `[${numbersToMarks(pinyin)}]` : `${simplified} (${numbersToMarks(pinyin)})`,
  )
  return withMarks.startsWith('CL:') ? withMarks.replace(/^CL:/, 'CL: ').replaceAll('),', '), ') : withMarks
}
