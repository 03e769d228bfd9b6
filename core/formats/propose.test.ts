import { expect, it } from 'vitest'
import { dateIn } from './propose.ts'
import { readPasted } from './read-source.ts'

const proposed = (...lines: string[]) => {
  const read = readPasted(lines.join('\n'))
  return read.ok ? read.source.proposed : null
}
const wire = '新华社成都2月14日电（记者 张三、李四）会议强调，要坚持问题导向，把各项工作抓实抓细。'

it('a dateline gives agency and place, and reporters follow', () => {
  expect(proposed('某县召开座谈会', wire)).toEqual({
    title: '某县召开座谈会',
    titleEn: null,
    publisher: '新华社',
    author: '张三、李四',
    place: '成都',
    date: null,
  })
})

it.each([
  ['发布时间：2018-02-14 15:43', '2018-02-14'],
  ['2018年02月16日 08:00 来源：新华网', '2018-02-14'],
  ['2024-11-24 07:24:38', null],
])('its year is that of a date shortly after: %s → %s', (line, date) => {
  expect(proposed(line, wire)?.date).toBe(date)
})

it('a dateline in December is of the year before a date in January', () => {
  expect(
    proposed('2019-01-02 08:00', '中新社北京12月30日电 会议强调，要坚持问题导向，把工作抓实。')?.date,
  ).toBe('2018-12-30')
})

it('labels give publisher, author and date where no dateline does', () => {
  expect(
    proposed(
      '《青溪的水》',
      '来源：青溪日报 作者：林远 发布时间：2024-03-06 18:20',
      '全县供水工程已经开工，村民喝上了放心水。',
    ),
  ).toMatchObject({
    title: '青溪的水',
    publisher: '青溪日报',
    author: '林远',
    date: '2024-03-06',
  })
})

it('an empty label gives nothing', () => {
  expect(
    proposed('标题在这里', '作者: 发布时间:2018-02-14 15:43', '会议强调，要把工作抓实抓细。')?.author,
  ).toBe(null)
})

it.each([
  ['2018-02-14T15:43:00+08:00', '2018-02-14'],
  ['D:20180214154300', '2018-02-14'],
  ['2018年2月14日', '2018-02-14'],
  ['2018-02', '2018-02'],
  ['2018', '2018'],
  ['2018-02-31', '2018-02'],
  ['yesterday', null],
])('the date in %s is %s', (property, date) => {
  expect(dateIn(property)).toBe(date)
})
