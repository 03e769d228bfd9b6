import { expect, test } from 'vitest'
import { type GuardedRequest, refusal } from './request-guard.ts'

const own: GuardedRequest = {
  method: 'POST',
  host: '127.0.0.1:3000',
  origin: 'http://127.0.0.1:3000',
  fetchSite: 'same-origin',
}

test('the app itself may change things', () => {
  expect(refusal(own, [])).toBeNull()
  expect(refusal({ ...own, host: 'localhost:3000', origin: 'http://localhost:3000' }, [])).toBeNull()
  expect(refusal({ ...own, host: '[::1]:3000', origin: 'http://[::1]:3000' }, [])).toBeNull()
})

test('a page of another site may not', () => {
  expect(refusal({ ...own, origin: 'https://evil.example', fetchSite: 'cross-site' }, [])).toBe('cross-site')
  expect(refusal({ ...own, origin: 'https://evil.example', fetchSite: null }, [])).toBe('cross-site')
  expect(refusal({ ...own, origin: 'null' }, [])).toBe('cross-site')
  expect(refusal({ ...own, origin: 'http://127.0.0.1:4000', fetchSite: 'same-site' }, [])).toBe('cross-site')
})

test('a name that was made to point here is refused, also for reading', () => {
  expect(refusal({ ...own, method: 'GET', host: 'rebound.example:3000' }, [])).toBe('host')
  expect(refusal({ ...own, method: 'GET', host: null }, [])).toBe('host')
  expect(
    refusal({ ...own, host: 'study.example', origin: 'http://study.example' }, ['study.example']),
  ).toBeNull()
})

test('a link from another site may be followed', () => {
  expect(refusal({ ...own, method: 'GET', origin: null, fetchSite: 'cross-site' }, [])).toBeNull()
})
