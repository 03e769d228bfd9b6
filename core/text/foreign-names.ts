import { unitSet } from './unit-set.ts'

/** Characters that foreign and minority names are written with by their sound. */
export const foreignSounds =
  '阿艾爱安奥巴白班邦保堡鲍贝比彼毕别宾波伯博勃布查茨达戴丹道德登邓迪蒂丁顿多恩尔法凡菲费芬佛弗夫福盖冈戈格葛古哈海汉赫亨胡华霍' +
  '基吉加迦贾杰金卡凯坎康考柯科克肯库奎拉莱赖兰朗劳勒雷里理利莉列林隆卢鲁路伦罗洛马玛迈麦曼梅门蒙米密明莫默姆木穆纳娜南内尼涅' +
  '宁纽努诺欧帕潘庞佩彭皮平珀普奇齐恰乔切琴琼丘让热日荣瑞萨塞赛桑森沙莎山舍圣施史什斯丝松苏索塔泰坦汤陶特腾提廷图托瓦万旺威' +
  '韦维温沃乌西希锡夏肖谢辛欣休许雅亚延扬耶叶伊尤泽扎詹珍治兹佐卓吾买孜江旦增仁措次顿珠巧玉央朵'
const isForeignSound = unitSet(foreignSounds)

const SHORTEST = 3
const LONGEST = 8
/** In nats: less than so many rare characters one by one, more than words. */
const cost = (length: number) => 8 + 5 * length

/** Calls `visit` for every stretch from `at` on that could be a name written by its sound: 卡斯帕罗夫. */
export function foreignNamesAt(
  text: string,
  at: number,
  visit: (length: number, cost: number) => void,
): void {
  for (let length = 1; length <= LONGEST && isForeignSound(text.charCodeAt(at + length - 1)); length++) {
    if (length >= SHORTEST) visit(length, cost(length))
  }
}
