import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flatten, type Nested, nest, type Stretch } from './marks.ts'

/** `"0-6 2-4 5-8"` → what is left, nested: `"0-6(2-4)"`. */
function nested(marks: string): string {
  const parsed = marks.split(' ').map(mark => {
    const [start, end] = mark.split('-').map(Number)
    return { start: start!, end: end! }
  })
  return show(nest(parsed))
}

const show = (tree: Nested<Stretch>[]): string =>
  tree
    .map(({ mark, inside }) => `${mark.start}-${mark.end}${inside.length ? `(${show(inside)})` : ''}`)
    .join(' ')

test('the longer stretch is outside', () => expect(nested('2-4 0-6')).toBe('0-6(2-4)'))
test('stretches that touch stand side by side', () => expect(nested('0-2 2-4')).toBe('0-2 2-4'))
test('of two that cross the longer stays', () => expect(nested('0-3 2-7')).toBe('2-7'))
test('of two that cross and are as long the earlier stays', () => expect(nested('0-3 2-5')).toBe('0-3'))
test('what only crossed a dropped stretch stays', () => expect(nested('0-2 1-5 4-9')).toBe('0-2 4-9'))
test('nesting goes as deep as it must', () => expect(nested('3-5 0-9 2-8 3-7')).toBe('0-9(2-8(3-7(3-5)))'))
test('an empty stretch is no mark', () => expect(nested('1-1 0-2')).toBe('0-2'))

test('of two over the very same stretch the first given is outside', () => {
  const [outside] = nest([
    { start: 0, end: 2, name: 'first' },
    { start: 0, end: 2, name: 'second' },
  ])
  expect([outside!.mark.name, outside!.inside[0]!.mark.name]).toEqual(['first', 'second'])
})

const marks = fc.array(
  fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 14 },
)

test('every mark lies inside its parent and after its elder', () => {
  const check = (tree: Nested<Stretch>[], from: number, to: number): void => {
    let at = from
    for (const { mark, inside } of tree) {
      expect(mark.start).toBeGreaterThanOrEqual(at)
      expect(mark.end).toBeLessThanOrEqual(to)
      check(inside, mark.start, mark.end)
      at = mark.end
    }
  }
  fc.assert(fc.property(marks, given => check(nest(given), 0, 30)))
})

test('a mark is dropped only where a longer or as long one crosses it', () => {
  fc.assert(
    fc.property(marks, given => {
      const kept = flatten(nest(given))
      for (const lost of given.filter(mark => mark.start < mark.end && !kept.includes(mark))) {
        const crossing = kept.some(
          mark =>
            mark.end - mark.start >= lost.end - lost.start &&
            ((mark.start < lost.start && lost.start < mark.end && mark.end < lost.end) ||
              (lost.start < mark.start && mark.start < lost.end && lost.end < mark.end)),
        )
        expect(crossing).toBe(true)
      }
    }),
  )
})
