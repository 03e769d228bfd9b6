import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countTests } from './checks.mjs'
import { toolEnvironment } from './environment.mjs'
import { launcherMessages, terminalLanguage } from './messages.mjs'
import { isNewEnough } from './node-version.mjs'
import { checkPort, listen } from './port.mjs'
import { showProgress } from './progress.mjs'

const ROOT = join(import.meta.dirname, '..')

test('Node is new enough from 22.19 on', () => {
  for (const version of ['v22.19.0', 'v22.20.1', '23.6.0', 'v24.0.0'])
    expect(isNewEnough(version), version).toBe(true)
  for (const version of ['v20.20.2', 'v22.17.9', 'v18.0.0']) expect(isNewEnough(version), version).toBe(false)
})

test('the terminal is Chinese where the first variable that is set says so', () => {
  expect(terminalLanguage({ LANG: 'zh_CN.UTF-8' })).toBe('zh')
  expect(terminalLanguage({ LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en')
  expect(terminalLanguage({ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'C' })).toBe('zh')
  expect(terminalLanguage({})).toBe('en')
})

test('messages hold their values, and a key without a message throws', () => {
  const t = launcherMessages(ROOT, { LANG: 'en' })
  expect(t('launcher:ready', { address: 'http://x', data: '/d' })).toBe(
    'Duizhao is ready at http://x (data in /d)',
  )
  expect(() => t('launcher:nothing')).toThrow(RangeError)
})

test('a port in use is refused with the next one to try, a free one is not', async () => {
  const server = createServer()
  const listening = await listen(server, '127.0.0.1', 0)
  if (!listening.ok) throw new Error(listening.code)
  const { port } = listening
  expect(await checkPort('127.0.0.1', port)).toEqual({
    ok: false,
    code: 'port-in-use',
    values: { host: '127.0.0.1', port, next: port + 1 },
  })
  await new Promise(closed => server.close(closed))
  expect(await checkPort('127.0.0.1', port)).toEqual({ ok: true, port })
  expect(await checkPort('203.0.113.1', port)).toMatchObject({ code: 'no-such-address' })
})

test('tools do not inherit HOSTNAME or NODE_ENV, and find our programs first', () => {
  const env = toolEnvironment(ROOT, { HOSTNAME: 'box', NODE_ENV: 'production', PATH: '/bin', LANG: 'C' }, [
    '/tools',
  ])
  expect(env).toMatchObject({ PATH: '/tools:/bin', LANG: 'C', NEXT_TELEMETRY_DISABLED: '1' })
  expect(env).not.toHaveProperty('HOSTNAME')
  expect(env).not.toHaveProperty('NODE_ENV')
})

test('progress is a line at the beginning and one at the end where there is no terminal', () => {
  const written: string[] = []
  showProgress('Building', { write: text => written.push(text) })('✓')
  expect(written).toEqual(['· Building\n', '✓ Building 0 s\n'])
})

test('tests are counted from the JSON of either runner, a file that cannot be loaded as failed', () => {
  const suite = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) })
  const vitest = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [suite('passed', 5), suite('failed', 1), suite('failed', 0)],
  }
  expect(countTests(vitest)).toEqual({ passed: 5, failed: 2 })
  expect(countTests({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 } })).toEqual({
    passed: 8,
    failed: 1,
  })
})
