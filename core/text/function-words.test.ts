import { expect, test } from 'vitest'
import { readingByRule } from './function-words.ts'
import type { TokenKind } from './tokenise.ts'

/** `坚持 以 人民 [为] 中心`: words with a space between, the one that is asked about in brackets. */
function read(sentence: string): string | null {
  const words = sentence.split(' ')
  let start = 0
  const tokens = words.map(word => {
    const text = word.replaceAll(/[[\]]/g, '')
    const kind: TokenKind = /^\p{P}$/u.test(text) ? 'punctuation' : /^\d/.test(text) ? 'number' : 'word'
    start += text.length
    return { start: start - text.length, end: start, text, kind }
  })
  return readingByRule(
    tokens,
    words.findIndex(word => word.startsWith('[')),
  )
}

test.each([
  ['坚持 以 人民 [为] 中心', 'wei2'],
  ['转化 [为] 实施 方案', 'wei2'],
  ['面积 [为] 12 平方公里', 'wei2'],
  ['， [为] 全球 减贫 事业 贡献 了 中国 智慧', 'wei4'],
  ['他们 [为] 打好 脱贫 攻坚战 努力 工作', 'wei4'],
  ['等 方面 [为] 地方 创造 条件', 'wei4'],
  ['要 [为] 此 而 奋斗', 'wei4'],
])('为 in %s is %s', (sentence, reading) => {
  expect(read(sentence)).toBe(reading)
})

test.each([
  ['扎实 [地] 推进', 'de5'],
  ['历史性 [地] 得到 解决', 'de5'],
  ['该县 [地] 处 深山', 'di4'],
  ['此 [地] 甚 好', 'di4'],
  ['[地]', 'di4'],
])('地 in %s is %s', (sentence, reading) => {
  expect(read(sentence)).toBe(reading)
})

test.each([
  ['唱 [得] 好', 'de5'],
  ['，  [得] 一 票'.replace('  ', ' '), 'de2'],
  ['他 [得] 了 冠军', 'de2'],
  ['方 [得] 始终', 'de2'],
  ['必须 [得] 靠 群众', 'dei3'],
])('得 in %s is %s', (sentence, reading) => {
  expect(read(sentence)).toBe(reading)
})

test.each([
  ['有的 [还] 很 严重', 'hai2'],
  ['[还] 给 群众', 'huan2'],
  ['欠债 应 [还]', 'huan2'],
  ['这些 债 还 得 [还] ，', 'huan2'],
  ['老师 [教] 我们 唱歌', 'jiao1'],
  ['政府 [应] 加强 领导', 'ying1'],
  ['[应] 总统 邀请 访问', 'ying4'],
  ['[好] 东西', 'hao3'],
  ['[好] 学 上进', 'hao4'],
  ['任务 更 [重] 、', 'zhong4'],
  ['各 [种] 风险', 'zhong3'],
  ['智 [相] 结合', 'xiang1'],
  ['仍 [处] 在 关键 阶段', 'chu3'],
  ['两 [只] 手', 'zhi1'],
  ['3 [只] 羊', 'zhi1'],
])('%s is read %s', (sentence, reading) => {
  expect(read(sentence)).toBe(reading)
})

test('no rule decides what grammar does not', () => {
  expect(read('[只] 有 改革')).toBeNull()
  expect(read('[长] 江')).toBeNull()
  expect(read('信 [教] 自由')).toBeNull()
  expect(read('[重] 走 长征 路')).toBeNull()
  expect(read('农民 [种] 粮')).toBeNull()
  expect(read('首 [相] 、')).toBeNull()
})
