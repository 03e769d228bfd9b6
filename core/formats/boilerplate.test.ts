import { expect, it } from 'vitest'
import { boilerplateOf } from './boilerplate.ts'

it.each([
  ['—3—', 'page-number'],
  ['- 12 -', 'page-number'],
  ['第3页 共8页', 'page-number'],
  ['首页 > 新闻 > 时政', 'navigation'],
  ['当前位置:首页 > 站内新闻', 'navigation'],
  ['【打印】【关闭】', 'navigation'],
  ['字号：大 中 小 打印', 'navigation'],
  ['分享到：', 'navigation'],
  ['上一篇：山区小学用上了太阳能', 'navigation'],
  ['Home | News | China | Business', 'navigation'],
  ['点击量:239', 'counter'],
  ['责任编辑：陈立', 'metadata'],
  ['2018年02月14日 08:00 来源：青溪日报', 'metadata'],
  ['Copyright © 2024 Qingxi Daily', 'footer'],
  ['版权所有 青溪日报社', 'footer'],
  ['京ICP备00000000号-1', 'footer'],
  ['来源于群众的意见，会上一一作了答复。', null],
  ['首页的设计应当简洁。', null],
  ['作者认为，分享到的经验值得推广。', null],
  ['时间：上午九时', null],
  ['2018年2月14日', null],
  ['12', null],
  ['第三页写着他的名字', null],
  ['The source of the water is in the hills.', null],
  ['Share this burden, he said, and it will be lighter.', null],
])('%s → %s', (line, reason) => {
  expect(boilerplateOf(line)).toBe(reason)
})
