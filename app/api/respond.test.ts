import { expect, test } from 'vitest'
import { z } from 'zod'
import { readBody } from './respond.ts'

const read = (body: unknown) =>
  readBody(
    new Request('http://x', { method: 'POST', body: JSON.stringify(body) }),
    z.object({ texts: z.array(z.string()) }),
  )

test('NUL is left out of what is sent, and nothing that only looks like it', async () => {
  expect(await read({ texts: ['a\0b', String.raw`\u0000`, '\0'] })).toEqual({
    texts: ['ab', String.raw`\u0000`, ''],
  })
})

test('what is no such body, or too long, is null', async () => {
  expect(await read({ texts: [1] })).toBeNull()
  expect(await read({ texts: ['x'.repeat(1_000_001)] })).toBeNull()
})
