import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNames } from './names.ts'

/** `省委书记王某某、…` → the names, people and places apart. */
const namesIn = (text: string, kind: 'person' | 'place') =>
  findNames(text)
    .filter(name => name.kind === kind)
    .map(name => name.text)
    .join(' ')

test.each([
  ['省委书记王大明、县长李红参加会议', '王大明 李红'],
  ['国家主席习近平12日在北京', '习近平'],
  ['国务院副总理汪洋出席座谈会', '汪洋'],
  ['州委书记扎西次仁，县委书记阿布；', '扎西次仁 阿布'],
  ['会议开始。张小山、刘海、欧阳春参加会议。', '张小山 刘海 欧阳春'],
  ['他说，李大钊同志的理想', '李大钊'],
  ['自治区主席\n王大明', ''],
])('people: in %s there are %s', (text, names) => {
  expect(namesIn(text, 'person')).toBe(names)
})

test.each([
  '县委书记高度重视',
  '五级书记一起抓',
  '总书记强调了重要讲话精神',
  '张三、李四',
  '主任和书记说',
  '部长利益',
  '主任解决，',
  '书记任命，',
])('in %s nobody is named', text => {
  expect(namesIn(text, 'person')).toBe('')
})

test.each([
  ['云南昭通市镇雄县委书记', '昭通市 镇雄'],
  ['贵州省黔南州福泉市仙桥乡', '黔南州 福泉市 仙桥乡'],
  ['福建福州市闽侯县副县长', '福州市 闽侯县'],
  ['广西壮族自治区崇左市龙州县', '崇左市 龙州县'],
  ['四川和贵州的县', ''],
  ['贫困县、深度贫困地区、市县抓落实', ''],
  ['在湖北宜昌市区', ''],
])('places: in %s there are %s', (text, places) => {
  expect(namesIn(text, 'place')).toBe(places)
})

test('a name that comes again is told once', () => {
  expect(findNames('书记王大明，书记王大明。')).toEqual([{ text: '王大明', kind: 'person' }])
})

test('every name is in the text, whatever it holds, and begins and ends with a Hanzi', () => {
  const pieces = fc.constantFrom(
    '书记',
    '王',
    '大明',
    '、',
    '，',
    '云南',
    '市',
    '县委',
    '参加',
    '阿布',
    '\ud840',
    '😀',
    '\n',
    'a',
    '1',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), parts => {
      const text = parts.join('')
      for (const name of findNames(text)) {
        expect(text).toContain(name.text)
        expect(name.text).toMatch(/^\p{Script=Han}+$/u)
      }
    }),
    { numRuns: 500 },
  )
})

test.each(['王', '书记王', '、王平', '河南市', '同志'])(
  'a million of %s take linear time',
  unit => {
    const begun = performance.now()
    findNames(unit.repeat(1_000_000 / unit.length))
    expect(performance.now() - begun).toBeLessThan(10_000)
  },
  30_000,
)
