import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyChange,
  cutSentence,
  type EditedPair,
  inverseOf,
  joinSentences,
  markChecked,
  mergeWithNext,
  moveSide,
  type PairsChange,
  rangeBetweenChecked,
  rewriteEnglish,
  separateSide,
  shiftSentences,
  splitPair,
} from './edit.ts'
import { areWhole, conservesText, fitsInPlace } from './edit-check.ts'

/** `甲 乙|a b` is a pair of two sentences a side, `甲|` has no English, `✓甲|a` is checked; two passages by `//`. */
function pairsOf(notation: string): EditedPair[] {
  let id = 0
  return notation.split(' // ').flatMap((passage, p) =>
    passage.split(' / ').map(text => {
      const [zh = '', en = ''] = text.replace('✓', '').split('|')
      return {
        id: `${id++}`,
        passage: `p${p}`,
        kind: 'paragraph' as const,
        zh: zh.split(' ').filter(Boolean),
        en: en
          .split(' ')
          .filter(Boolean)
          .map(word => word.replaceAll('_', ' ')),
        score: 0.5,
        checked: text.startsWith('✓'),
      }
    }),
  )
}

function written(pairs: readonly EditedPair[]): string {
  return pairs
    .map(({ zh, en, checked, passage }, at) => {
      const border = at === 0 ? '' : passage === pairs[at - 1]!.passage ? ' / ' : ' // '
      return `${border}${checked ? '✓' : ''}${zh.join(' ')}|${en.map(text => text.replaceAll(' ', '_')).join(' ')}`
    })
    .join('')
}

const newId = () => 'new'
const done = (text: string, operate: (pairs: EditedPair[]) => PairsChange | null) => {
  const pairs = pairsOf(text)
  const change = operate(pairs)
  return change && written(applyChange(pairs, change)!)
}

test('merging puts the sentences of two pairs together; the first keeps its passage and its id', () => {
  expect(done('甲|a / 乙|b / 丙|c', pairs => mergeWithNext(pairs, 1))).toBe('甲|a / 乙 丙|b c')
  expect(done('甲|a // 乙|b', pairs => mergeWithNext(pairs, 0))).toBe('甲 乙|a b')
  expect(mergeWithNext(pairsOf('甲|a // 乙|b'), 0)?.after[0]).toMatchObject({ id: '0', passage: 'p0' })
  expect(done('甲|a', pairs => mergeWithNext(pairs, 0))).toBeNull()
})

describe('a pair', () => {
  test('is divided before a sentence, the other side where as much text lies before', () => {
    const uneven = '甲甲 乙乙乙乙乙乙 丙丙|aaaa bbbbbbbbbbbb cccc'
    expect(done(uneven, pairs => splitPair(pairs, 0, 'zh', 1, newId))).toBe(
      '甲甲|aaaa / 乙乙乙乙乙乙 丙丙|bbbbbbbbbbbb cccc',
    )
    expect(done(uneven, pairs => splitPair(pairs, 0, 'en', 2, newId))).toBe(
      '甲甲 乙乙乙乙乙乙|aaaa bbbbbbbbbbbb / 丙丙|cccc',
    )
  })

  test('is divided behind its first sentence where that is chosen, or is alone on its side', () => {
    expect(done('甲 乙|a b', pairs => splitPair(pairs, 0, 'zh', 0, newId))).toBe('甲|a / 乙|b')
    expect(done('甲 乙|a', pairs => splitPair(pairs, 0, 'en', 0, newId))).toBe('甲|a / 乙|')
    expect(done('|a b', pairs => splitPair(pairs, 0, 'en', 1, newId))).toBe('|a / |b')
    expect(done('甲|a', pairs => splitPair(pairs, 0, 'en', 0, newId))).toBeNull()
  })

  test('gives sentences to its neighbours, and goes when it has none left', () => {
    expect(done('甲|a / 乙|b c', pairs => shiftSentences(pairs, 1, 'en', 'up'))).toBe('甲|a b / 乙|c')
    expect(done('甲|a b / 乙|c', pairs => shiftSentences(pairs, 0, 'en', 'down'))).toBe('甲|a / 乙|b c')
    expect(done('甲|a / |b c', pairs => shiftSentences(pairs, 1, 'en', 'up', 2))).toBe('甲|a b c')
    expect(done('甲|a', pairs => shiftSentences(pairs, 0, 'en', 'up'))).toBeNull()
    expect(done('甲|a / 乙|', pairs => shiftSentences(pairs, 1, 'en', 'up'))).toBeNull()
  })

  test('is left without one side, which gets a pair of its own; the id stays with the Chinese', () => {
    expect(done('甲|a / 乙|b', pairs => separateSide(pairs, 0, 'en', newId))).toBe('甲| / |a / 乙|b')
    expect(done('甲|a / 乙|b', pairs => separateSide(pairs, 0, 'zh', newId))).toBe('|a / 甲| / 乙|b')
    expect(separateSide(pairsOf('甲|a'), 0, 'zh', newId)?.after.map(({ id }) => id)).toEqual(['new', '0'])
    expect(done('甲|', pairs => separateSide(pairs, 0, 'zh', newId))).toBeNull()
  })
})

describe('a whole side', () => {
  test('moves down to the end, and what is left over has a pair of its own', () => {
    expect(done('甲|a / 乙|b / 丙|c', pairs => moveSide(pairs, 1, 'en', 'down', newId))).toBe(
      '甲|a / 乙| / 丙|b / |c',
    )
    expect(done('甲|a / 乙|b / 丙|', pairs => moveSide(pairs, 0, 'en', 'down', newId))).toBe(
      '甲| / 乙|a / 丙|b',
    )
  })

  test('moves up, joined to the pair before or into one that is empty', () => {
    expect(done('甲|a / 乙|b / 丙|c', pairs => moveSide(pairs, 1, 'en', 'up', newId))).toBe(
      '甲|a b / 乙|c / 丙|',
    )
    expect(done('甲| / 乙|a / |b', pairs => moveSide(pairs, 0, 'en', 'up', newId))).toBe('甲|a / 乙|b')
    expect(done('甲|a / 乙|b', pairs => moveSide(pairs, 0, 'en', 'up', newId))).toBeNull()
  })

  test('moves no further than the next pair that is checked', () => {
    expect(done('甲|a / 乙|b / ✓丙|c', pairs => moveSide(pairs, 0, 'en', 'down', newId))).toBe(
      '甲| / 乙|a / |b / ✓丙|c',
    )
    expect(done('甲| / 乙|b / ✓丙|c', pairs => moveSide(pairs, 0, 'en', 'up', newId))).toBe(
      '甲|b / 乙| / ✓丙|c',
    )
  })
})

test('a sentence is cut at the caret and joined again, the space between dropped and put back', () => {
  const whole = '甲乙|One._Two.'
  expect(done(whole, pairs => cutSentence(pairs, 0, 'en', 0, 4))).toBe('甲乙|One. Two.')
  expect(done(whole, pairs => cutSentence(pairs, 0, 'zh', 0, 1))).toBe('甲 乙|One._Two.')
  expect(done('甲 乙|One. Two.', pairs => joinSentences(pairs, 0, 'en', 0))).toBe('甲 乙|One._Two.')
  expect(done('甲 乙|One.', pairs => joinSentences(pairs, 0, 'zh', 0))).toBe('甲乙|One.')
  expect(done(whole, pairs => cutSentence(pairs, 0, 'en', 0, 9))).toBeNull()
  expect(done('𠮷|a', pairs => cutSentence(pairs, 0, 'zh', 0, 1))).toBeNull()
})

test('a pair is checked, and what is changed later is unchecked again', () => {
  expect(done('甲|a', pairs => markChecked(pairs, 0, true))).toBe('✓甲|a')
  expect(done('✓甲|a b / 乙|c', pairs => shiftSentences(pairs, 0, 'en', 'down'))).toBe('甲|a / 乙|b c')
})

test('English is written anew, but a pair is not emptied by it', () => {
  expect(done('甲|a', pairs => rewriteEnglish(pairs, 0, ['x', 'y']))).toBe('甲|x y')
  expect(done('甲|a', pairs => rewriteEnglish(pairs, 0, []))).toBe('甲|')
  expect(done('|a', pairs => rewriteEnglish(pairs, 0, []))).toBeNull()
})

test('the range to align anew lies between checked pairs', () => {
  const pairs = pairsOf('甲|a / ✓乙|b / 丙|c / 丁|d / ✓戊|e / 己|f')
  expect(rangeBetweenChecked(pairs, 3)).toEqual({ from: 2, to: 4 })
  expect(rangeBetweenChecked(pairs, 0)).toEqual({ from: 0, to: 1 })
  expect(rangeBetweenChecked(pairs, 5)).toEqual({ from: 5, to: 6 })
})

test('a change is refused where the pairs are no longer as it saw them', () => {
  const pairs = pairsOf('甲|a / 乙|b')
  const change = mergeWithNext(pairs, 0)!
  expect(applyChange(pairsOf('甲|x / 乙|b'), change)).toBeNull()
  expect(applyChange(pairsOf('甲|a'), change)).toBeNull()
})

const side = fc.constantFrom('zh' as const, 'en' as const)
const way = fc.constantFrom('up' as const, 'down' as const)
const place = fc.record({ at: fc.nat(12), side, way, sentence: fc.nat(3), kind: fc.nat(8) })
const texts = fc.array(fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,4})?$/), { maxLength: 3 })
const document = fc
  .array(fc.record({ zh: texts, en: texts, checked: fc.boolean(), opens: fc.boolean() }), {
    minLength: 1,
    maxLength: 9,
  })
  .map(rows => {
    let passage = 0
    return rows
      .filter(({ zh, en }) => zh.length + en.length > 0)
      .map(({ opens, ...row }, at): EditedPair => {
        if (opens) passage++
        return { ...row, id: `${at}`, passage: `p${passage}`, kind: 'paragraph', score: 0.5 }
      })
  })

function operate(
  pairs: EditedPair[],
  {
    at,
    side,
    way,
    sentence,
    kind,
  }: { at: number; side: 'zh' | 'en'; way: 'up' | 'down'; sentence: number; kind: number },
  newId: () => string,
): PairsChange | null {
  const operations = [
    () => mergeWithNext(pairs, at),
    () => splitPair(pairs, at, side, sentence, newId),
    () => shiftSentences(pairs, at, side, way, sentence),
    () => moveSide(pairs, at, side, way, newId),
    () => separateSide(pairs, at, side, newId),
    () => cutSentence(pairs, at, side, sentence, sentence + 1),
    () => joinSentences(pairs, at, side, sentence),
    () => markChecked(pairs, at, way === 'up'),
    () => mergeWithNext(pairs, at - 1),
  ]
  return operations[kind]!()
}

test('whatever is done conserves the text of both sides in order, leaves a whole document, and can be undone', () => {
  let doneChanges = 0
  fc.assert(
    fc.property(document, fc.array(place, { minLength: 4, maxLength: 12 }), (start, places) => {
      let pairs = start
      let next = 0
      const newId = () => `n${next++}`
      const states = [start]
      const changes: PairsChange[] = []
      for (const place of places) {
        const change = operate(pairs, { ...place, at: place.at % Math.max(1, pairs.length) }, newId)
        if (!change) continue
        const changed = applyChange(pairs, change)!
        expect(conservesText(change.before, change.after)).toBe(true)
        const at = pairs.findIndex(({ id }) => id === change.before[0]?.id)
        expect(
          fitsInPlace(
            change.before,
            change.after,
            pairs[at - 1]?.passage ?? null,
            pairs[at + change.before.length]?.passage ?? null,
          ),
        ).toBe(true)
        expect(areWhole(changed)).toBe(true)
        pairs = changed
        states.push(changed)
        changes.push(change)
        doneChanges++
      }
      for (const change of changes.reverse()) {
        expect(pairs).toEqual(states.pop())
        pairs = applyChange(pairs, inverseOf(change))!
      }
      expect(pairs).toEqual(start)
    }),
    { numRuns: 400 },
  )
  expect(doneChanges).toBeGreaterThan(1000)
})
