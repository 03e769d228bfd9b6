import { expect, test } from 'vitest'
import { readableSense } from './readable-sense.ts'

test.each([
  ['Japanese variant of 國|国[guo2]', 'Japanese variant of 国 (guó)'],
  ['CL:個|个[ge4],位[wei4]', 'CL: 个 (gè), 位 (wèi)'],
  ['see 三K黨|三K党[San1 K dang3]', 'see 三K党 (Sān K dǎng)'],
  [
    'abbr. for 95後|95后[jiu3 wu3 hou4] + 00後|00后[ling2 ling2 hou4]',
    'abbr. for 95后 (jiǔ wǔ hòu) + 00后 (líng líng hòu)',
  ],
  ['(colloquial pr. [nei4])', '(colloquial pr. [nèi])'],
  ['Taiwan pr. [nu:3 er2]', 'Taiwan pr. [nǚ ér]'],
  ['the Cold War (1945–1991)', 'the Cold War (1945–1991)'],
  ['[sic] 人|人', '[sic] 人|人'],
])('%s reads %s', (sense, readable) => {
  expect(readableSense(sense)).toBe(readable)
})
