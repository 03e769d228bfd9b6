import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markPinyin } from './mark-pinyin.ts'

const term = { zh: '脱贫攻坚战', pinyin: 'tuōpín gōngjiānzhàn' }

describe('markPinyin', () => {
  it.each([
    ['tuōpín gōngjiānzhàn', 'exact'],
    ['Tuo1pin2 gong1 jian1 zhan4', 'exact'],
    ['tuōpíngōngjiānzhàn', 'exact'],
    ['tuo pin gong jian zhan', 'tone-missing'],
    ['tuopingongjianzhan', 'tone-missing'],
    ['tuōpín gongjianzhan', 'tone-missing'],
    ['tuo2pin2 gong1jian1zhan4', 'tone'],
    ['tuōpǐn gōngjiānzhàn', 'tone'],
    ['tuōpín gōngjiān', 'missing'],
    ['tuōpín gōngjiānzhàng', 'term'],
    ['tuopin gongjinzhan', 'term'],
    ['tuopin gongjianzhan ma', 'extra'],
    ['tuopin', 'wrong'],
    ['bei kao shang wu ren', 'wrong'],
    ['', 'wrong'],
    ['123', 'wrong'],
  ])('of “%s” is %s', (answer, found) => {
    expect(markPinyin(answer, term).class).toBe(found)
  })

  it('accepts v, u: and ü for ü', () => {
    for (const answer of ['lv4se4', 'lu:4 se4', 'lǜsè']) {
      expect(markPinyin(answer, { zh: '绿色', pinyin: 'lǜsè' }).class).toBe('exact')
    }
  })

  it('accepts what input methods accept: jv, lue and nue, and a breve for the third tone', () => {
    const right = (answer: string, zh: string, pinyin: string) => markPinyin(answer, { zh, pinyin }).class
    expect(right('xv1yao4', '需要', 'xūyào')).toBe('exact')
    expect(['lue4duo2', 'luèduó', 'lve4duo2'].map(each => right(each, '掠夺', 'lüèduó'))).toEqual([
      ...['exact', 'exact', 'exact'],
    ])
    expect(right('liăng', '两', 'liǎng')).toBe('exact')
    expect(right("lu4'e2", '露娥', "lù'é")).toBe('exact')
    expect(right('luse', '绿色', 'lǜsè')).toBe('term')
  })

  it('accepts the changed tones of 不 and 一 beside those of the dictionary, and no others', () => {
    const oath = { zh: '不忘初心', pinyin: 'bùwàng chūxīn' }
    expect(
      ['bú wàng chūxīn', 'bù wàng chūxīn', 'bǔ wàng chūxīn'].map(each => markPinyin(each, oath).class),
    ).toEqual(['exact', 'exact', 'tone'])
    const road = { zh: '一带一路', pinyin: 'yīdài yīlù' }
    expect(markPinyin('yídài yílù', road).class).toBe('exact')
    expect(markPinyin('yìdài yílù', road).class).toBe('tone')
    expect(markPinyin('bú', { zh: '布', pinyin: 'bù' }).class).toBe('tone')
  })

  it.each([
    ['yi1dian3r5', '一点儿', 'yīdiǎnr', 'exact'],
    ['yìdiǎnr', '一点儿', 'yīdiǎnr', 'exact'],
    ['yi1dianr3', '一点儿', 'yīdiǎnr', 'exact'],
    ['yīdiǎn er', '一点儿', 'yīdiǎnr', 'exact'],
    ['yidianr', '一点儿', 'yīdiǎnr', 'tone-missing'],
    ['yi2dian3r', '一点儿', 'yīdiǎnr', 'tone'],
    ['yīdiǎn', '一点儿', 'yīdiǎnr', 'missing'],
    ['yí dài yīlù', '一带一路', 'yīdài yīlù', 'exact'],
    ['shi2hou5', '时候', 'shíhou', 'exact'],
    ['shi2hou0', '时候', 'shíhou', 'exact'],
    ['shíhou', '时候', 'shíhou', 'exact'],
    ['shi2hou4', '时候', 'shíhou', 'tone'],
    ["FANG1'AN4", '方案', "fāng'àn", 'exact'],
    ['fangan', '方案', "fāng'àn", 'tone-missing'],
    ['chónggòu', '重构', 'chónggòu', 'exact'],
    ['zhònggòu', '重构', 'chónggòu', 'term'],
    ['zhòng', '重构', 'chónggòu', 'wrong'],
  ])('of “%s” for %s %s is %s', (answer, zh, pinyin, found) => {
    expect(markPinyin(answer, { zh, pinyin }).class).toBe(found)
  })

  it('keeps syllables whose tone is not told, in the diff of right letters and of wrong', () => {
    const changed = (answer: string) =>
      markPinyin(answer, term)
        .diff.filter(({ op }) => op !== 'keep')
        .map(({ op, token }) => `${op} ${token}`)
    expect(changed('tuopin gong2jianzhan')).toEqual(['delete góng', 'insert gōng'])
    expect(changed('tuopin gongjian')).toEqual(['insert zhàn'])
  })

  it('shows the syllables that are wrong', () => {
    const { diff } = markPinyin('tuo1 pin3 gong1 jian1 zhan4', term)
    expect(diff.map(({ op, token }) => `${op} ${token}`)).toEqual([
      'keep tuō',
      'delete pǐn',
      'insert pín',
      'keep gōng',
      'keep jiān',
      'keep zhàn',
    ])
  })

  it('marks by letters where there is not a syllable a Hanzi', () => {
    const abbreviation = { zh: 'G20峰会', pinyin: 'G èrshí fēnghuì' }
    const verdicts = ['g èrshí fēnghuì', 'g ershi fenghui', 'G érshí fēnghuì', 'g fenghui']
    expect(verdicts.map(each => markPinyin(each, abbreviation).class)).toEqual([
      'exact',
      'tone-missing',
      'tone',
      'wrong',
    ])
  })

  it('never throws, on any text', () => {
    const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map(units => String.fromCharCode(...units))
    fc.assert(
      fc.property(anyText, anyText, (answer, zh) => {
        expect(markPinyin(answer, term).expected).toBe(term.pinyin)
        expect(markPinyin(answer, { zh, pinyin: answer }).expected).toBe(answer)
      }),
    )
  })
})
