import { expect, test } from 'vitest'
import { cardsHref, noteHref } from './cards-href.ts'

const query = (href: string) => new URL(href, 'http://x').searchParams.get('q')

test('what is counted in some decks is shown in those, whatever they are called', () => {
  expect(query(cardsHref('en', 'mark:exact', null))).toBe('mark:exact')
  expect(query(cardsHref('en', 'mark:exact', ['a "b"::c']))).toBe(String.raw`deck:"a \"b\"\:\:c" mark:exact`)
  expect(query(cardsHref('en', 'mark:exact', ['a', 'b']))).toBe('(deck:"a" or deck:"b") mark:exact')
})

test('a note without a term is found by what it says, with signs of the search in it', () => {
  const note = { noteId: 'n', termId: null, zh: '“两不愁”: *', english: '' }
  expect(query(noteHref('zh', note))).toBe(String.raw`"\“两不愁\”\: \*"`)
})
