import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAPER, themeColor } from './theme-color.ts'

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')

test.each(Object.entries(PAPER))('the browser shows %s in the colour of its paper', (theme, color) => {
  expect(tokens).toContain(`--paper-${theme}: ${color};`)
})

test('the system decides between light and dark', () => {
  expect(themeColor('system')).toEqual([
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
  ])
})
