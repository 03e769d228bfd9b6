import { evenChinese, sayDigits, sayFigures } from './chinese-numerals.ts'
import { sayEnglish } from './english-numerals.ts'

/** A Chinese number as it is said: 3.2万亿 is 三点二万亿, 12.5% 百分之十二点五, 2018年 二〇一八年. */
export function sayChineseNumber(written: string): string {
  return evenChinese(written)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d[\d.]*)%/g, (_, figures: string) => `百分之${sayFigures(figures)}`)
    .replace(/\d{4}(?=年)/g, sayDigits)
    .replace(/(?<![\d.])2(?=[倍成个番亿万千])/g, '两')
    .replace(/\d[\d.]*/g, sayFigures)
    .replaceAll('〇', written.includes('年') ? '〇' : '零')
}

const SYLLABLES: Record<string, string> = Object.fromEntries(
  (
    '〇líng 零líng 一yī 二èr 两liǎng 三sān 四sì 五wǔ 六liù 七qī 八bā 九jiǔ 十shí 百bǎi 千qiān 万wàn 亿yì 点diǎn 分fēn 之zhī ' +
    '个gè 成chéng 半bàn 倍bèi 翻fān 番fān 增zēng 长zhǎng 加jiā 到dào 至zhì 为wéi 是shì 原yuán 来lái 的de 了le 减jiǎn 少shǎo 降jiàng ' +
    '低dī 下xià 上shàng 年nián 月yuè 日rì 世shì 纪jì 代dài 第dì 季jì 度dù 多duō 余yú 近jìn 约yuē 超chāo 过guò 接jiē 大dà 以yǐ ' +
    '左zuǒ 右yòu 提tí 高gāo'
  )
    .split(' ')
    .map(entry => [entry[0], entry.slice(1)]),
)

/** The pinyin of what `sayChineseNumber` gives, a syllable a character; null where it holds another character. */
export function pinyinOfNumber(said: string): string | null {
  const syllables = [...said].map(character => SYLLABLES[character])
  return syllables.every(syllable => syllable !== undefined) ? syllables.join(' ') : null
}

/** An English number (none of the calendar) in words; null where it has no figures. */
export function sayEnglishNumber(written: string): string | null {
  if (!/\d/.test(written)) return null
  return written
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/%/g, ' percent')
    .replace(/\d+(\.\d+)?/g, sayEnglish)
    .replace(/-(?=fold)/, '')
}
