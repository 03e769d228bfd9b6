import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// The command as its callers have it: a process of its own. The dictionary has been built (npm test sees to that).
const command = join(import.meta.dirname, 'duizhao.mjs')
const folder = mkdtempSync(join(tmpdir(), 'duizhao cli '))
writeFileSync(join(folder, 'text.txt'), '打赢脱贫攻坚战，确保“两不愁三保障”。\r\n\r\n第二行 ABC 3.5%\r\n')
afterAll(() => rmSync(folder, { recursive: true }))

const { LC_ALL: _, LC_MESSAGES: __, ...environment } = process.env
const started = { cwd: folder, env: { ...environment, LANG: 'C' }, timeout: 60_000 }

function duizhao(args: string[], input = '', env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [command, ...args], {
    ...started,
    env: { ...started.env, ...env },
    input,
    encoding: 'utf8',
  })
  return { code: run.status, out: run.stdout, error: run.stderr }
}

const patient = { timeout: 120_000 }

test('segment prints each line as its words and changes no character', patient, () => {
  const { code, out } = duizhao(['segment', 'text.txt'])
  const lines = out.split('\n')
  expect([code, lines.length]).toEqual([0, 4])
  expect(lines[0]).toBe('打赢 脱贫攻坚战 ， 确保 “ 两不愁三保障 ” 。')
  expect(lines.slice(1)).toEqual(['', '第二 行 ABC 3.5%', ''])
})

test('segment finds a name all over the text, in traditional characters too', patient, () => {
  expect(duizhao(['segment'], '省委书记王冬铭发言。\n感谢王冬铭').out).toBe(
    '省委 书记 王冬铭 发言 。\n感谢 王冬铭\n',
  )
  expect(duizhao(['segment'], '省委書記王冬銘發言。\n感謝王冬銘').out).toBe(
    '省委 書記 王冬銘 發言 。\n感謝 王冬銘\n',
  )
})

test('lookup finds a term by its traditional characters', patient, () => {
  expect(duizhao(['lookup', '脫貧攻堅戰']).out).toBe(duizhao(['lookup', '脱贫攻坚战']).out)
})

test('pinyin prints a syllable a Hanzi, from the standard input too', patient, () => {
  expect(duizhao(['pinyin'], '脱贫攻坚战，ABC的女儿\n\n一把手').out).toBe(
    'tuo1 pin2 gong1 jian1 zhan4 de5 nu:3 er2\n\nyi1 ba3 shou3\n',
  )
})

test('align prints a bead a line, and with --score how sure it is', patient, () => {
  writeFileSync(join(folder, 'zh.txt'), '他打了我。\n我哭了。\n第三年，他走了。\n')
  writeFileSync(join(folder, 'en.txt'), 'He hit me and I cried.\nIn the third year he left.\n')
  expect(duizhao(['align', 'zh.txt', 'en.txt'])).toEqual({ code: 0, out: '0,1\t0\n2\t1\n', error: '' })
  expect(duizhao(['align', 'zh.txt', 'en.txt', '--score']).out).toMatch(
    /^0,1\t0\t[01]\.\d{4}\n2\t1\t[01]\.\d{4}\n$/,
  )
  expect(duizhao(['align', 'zh.txt', '-'], '').out).toBe('0\t\n1\t\n2\t\n')
})

test('terms prints term, count, score, English and source, best first, as many as asked for', patient, () => {
  const { code, out } = duizhao(['terms', 'text.txt', '--limit', '2'])
  const rows = out
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'))
  expect([code, rows.length]).toEqual([0, 2])
  expect(rows.map(row => row.length)).toEqual([5, 5])
  expect(rows.find(([term]) => term === '两不愁三保障')?.slice(1, 4)).toEqual([
    '1',
    expect.stringMatching(/^\d+\.\d\d$/),
    'Two Assurances and Three Guarantees',
  ])
  expect(Number(rows[0]?.[2])).toBeGreaterThanOrEqual(Number(rows[1]?.[2]))
})

test('lookup knows a word by its Chinese, its pinyin and its English', patient, () => {
  for (const query of [['贫困'], ['pínkùn'], ['pin2', 'kun4'], ['poverty']]) {
    expect(duizhao(['lookup', ...query]).out).toContain('贫困 貧困\tpín kùn\timpoverished; poverty\n')
  }
  const json = JSON.parse(duizhao(['lookup', '脱贫攻坚战', '--json']).out)
  expect([json.word, json.term.id]).toEqual(['脱贫攻坚战', 'glossary:脱贫攻坚战'])
})

test('what fails ends with 1 and says why, in the language of the terminal', patient, () => {
  expect(duizhao(['lookup', 'qqqq'])).toEqual({ code: 1, out: '', error: 'Nothing is known of qqqq.\n' })
  expect(duizhao(['lookup', 'qqqq'], '', { LANG: 'zh_CN.UTF-8' }).error).toBe('没有查到“qqqq”。\n')
  const missing = duizhao(['segment', 'no such file'])
  expect([missing.code, missing.error]).toEqual([
    1,
    'no such file cannot be read (ENOENT: no such file or directory).\n',
  ])
})

test('levels refuses what is no list before it looks for a database', patient, () => {
  writeFileSync(join(folder, 'list.csv'), 'word,level\n爱,1\n"八,2\n')
  expect(duizhao(['levels', 'list.csv'])).toEqual({
    code: 1,
    out: '',
    error: '3: A quotation mark is never closed.\n',
  })
  expect(duizhao(['levels', 'text.txt'], '', { LANG: 'zh_CN.UTF-8' }).error).toMatch(/^没有找到/)
})

test.each([
  [[], 'Usage: duizhao COMMAND'],
  [['nonsense'], 'There is no command nonsense.'],
  [['constructor'], 'There is no command constructor.'],
  [['terms'], 'Name a file'],
  [['align', 'text.txt'], 'Name two files'],
  [['terms', 'text.txt', '--limit', '0'], '--limit is 0'],
  [['segment', '--loud'], 'The option --loud was not understood.'],
  [['segment', 'a', 'b'], 'b is one argument too many.'],
  [['lookup'], 'Name a word.'],
  [['levels'], 'Name a file'],
])('%j is not understood: exit code 2, the reason and the usage', patient, (args, message) => {
  const { code, out, error } = duizhao(args)
  expect([code, out]).toEqual([2, ''])
  expect(error).toContain(message)
  expect(error).toContain('Usage: duizhao')
})

test('help is no failure', patient, () => {
  expect(duizhao(['--help']).out).toMatch(/^Usage: .*\n(.*\n)*.*segment \[FILE\]/)
  expect(duizhao(['segment', '--help'])).toMatchObject({ code: 0, error: '' })
})

test('a reader that goes away early is no failure', patient, async () => {
  const child = spawn(process.execPath, [command, 'segment'], started)
  let error = ''
  child.stderr.on('data', chunk => {
    error += chunk
  })
  child.stdout.destroy()
  child.stdin.on('error', () => {})
  child.stdin.end('脱贫攻坚战\n'.repeat(50_000))
  const code = await new Promise(done => child.on('close', done))
  expect([code, error]).toEqual([0, ''])
})
