import type { Piece } from './piece.ts'
import type { DropReason } from './source-text.ts'

/** Longest line that its wording alone can show to be no text, in UTF-16 units. */
const LONGEST = 120

/** Words that sites put into their navigation and pages around their articles. */
const siteWords = new Set(
  (
    '首页 国际 国内 港澳台 港澳 台湾 华人 中国 社会 领导 地方 人物 城市 反腐 财经 金融 证券 科技 汽车 食品 法治 关注 聚焦 舆情 传媒 企业 职场 ' +
    '房产 能源 访谈 电视 视频 军事 教育 理论 文史 历史 文化 旅游 时尚 环保 体育 健康 农业 书画 图片 评论 公益 论坛 交通 娱乐 新闻 要闻 滚动 时政 ' +
    '专题 直播 党建 政务 服务 互动 公开 数据 博客 微博 微信 客户端 手机版 登录 注册 退出 搜索 收藏 打印 关闭 纠错 分享 返回 返回顶部 顶部 字号 字体 ' +
    '大 中 小 大号 中号 小号 默认 繁体 简体 English 网站地图 关于我们 联系我们 联系方式 版权声明 法律声明 隐私政策 广告服务 诚聘英才 招聘 帮助 设为首页 加入收藏 ' +
    '上一页 下一页 尾页 末页 上一篇 下一篇 更多 下载 评论 点赞 举报 推荐 转发 复制链接 扫一扫 QQ 朋友圈 微信好友 新浪微博 QQ空间 ' +
    'Home News World China Business Opinion Sports Culture Travel Video Photo Photos Politics Sci-Tech About Contact Login Register Search Print Share ' +
    'Email Next Previous Top More Menu Sitemap Facebook Twitter'
  ).split(' '),
)

const label = (names: string) => String.raw`(?:${names})\s*[:：]`
const time = String.raw`\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`
const about = label(
  '文章来源|新闻来源|稿件来源|信息来源|来源|作者|撰稿|责任编辑|责编|编辑|审核|校对|初审|复审|终审|监制|发布时间|发布日期|更新时间|发布机构|索引号|主题分类|成文日期|Source|Author|Editor|Published|Updated|Date',
)
const counts = label(
  '点击量|点击数|点击|浏览量|浏览次数|浏览|阅读量|阅读次数|阅读|访问量|评论数|评论|点赞|分享数|Views|Hits',
)

/** Lines that are no text, whatever stands around them. */
const wordings: [DropReason, RegExp][] = [
  [
    'page-number',
    /^(?:[-—–－─·•]+\s*\d{1,4}\s*[-—–－─·•]+|第\s*\d{1,4}\s*页(?:[\s,，/]*(?:共|总)\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4}\s*页?)$/iu,
  ],
  ['navigation', /^(?:您?(?:的|现在的)?(?:当前)?(?:所在)?(?:位置|栏目)(?:是)?|你在这里)\s*[:：]/u],
  ['navigation', /^[\p{L}\d]{1,12}(?:\s*(?:>|»|›|→|＞|>>)\s*[\p{L}\d ]{1,20})+$/u],
  [
    'navigation',
    /^(?:【?(?:上一[篇页条]|下一[篇页条]|上篇|下篇)】?\s*[:：].{0,60}|分享(?:到|至|给)?.{0,30}|字[号体]\s*[:：]?[\s[\]【】|大中小默认+-]*|[【[]?(?:打印|关闭|收藏|返回顶部|打印本页|关闭窗口|回到顶部|打印此页|关闭本页)[】\]]?(?:[\s|]*[【[]?(?:打印|关闭|收藏|返回顶部|关闭窗口)[】\]]?)*|扫一扫.{0,30}|扫码.{0,16}|share (?:this|on|to)\b.{0,40}|skip to (?:main )?content)$/iu,
  ],
  ['counter', new RegExp(`^(?:${counts}\\s*\\d[\\d,.万+]*\\s*次?[\\s|]*)+$`, 'iu')],
  ['metadata', new RegExp(`^[(（【\\[]?${about}[^。！？]{0,90}$`, 'iu')],
  ['metadata', new RegExp(`^(?:时间|日期|Date)\\s*[:：]\\s*${time}$`, 'iu')],
  ['metadata', new RegExp(`^${time}(?:[\\s|]+[^。，！？]{0,40})?$`, 'u')],
  ['metadata', /^[(（【[]\s*(?:完|责编|责任编辑|编辑)\s*[^。]{0,30}[)）】\]]$/u],
  [
    'footer',
    /^(?:copyright\b|©|\(c\)\s*\d{4}|版权所有|all rights reserved|[^。]{0,30}(?:ICP备|ICP证|公网安备|网安备)\s*[\d（(]?|[^。]{0,40}All Rights Reserved|(?:中国)?互联网(?:违法和不良信息|新闻信息服务许可)|违法和不良信息举报|网站标识码|主办单位\s*[:：]|承办单位\s*[:：]|技术支持\s*[:：]|建议使用.{0,12}分辨率)/iu,
  ],
]

/** Headings above lists of links to other texts; what follows them to the end are links. */
const linkHeading =
  /^(?:[【[]?)(?:推荐阅读|相关阅读|相关新闻|相关链接|相关文章|相关报道|延伸阅读|热点推荐|热门推荐|热门文章|猜你喜欢|为您推荐|友情链接|最新文章|更多新闻|更多精彩|新闻排行|点击排行|热点新闻|related (?:articles|stories|news|links)|more stories|you may also like|recommended)(?:[】\]]?)\s*[:：]?$/iu

/** Why a line is no text, by its wording; null: it may be text. */
export function boilerplateOf(text: string): DropReason | null {
  const line = text.trim()
  if (isListOfSiteWords(line)) return 'navigation'
  if (line.length > LONGEST || isSentence(line)) return null
  return wordings.find(([, wording]) => wording.test(line))?.[0] ?? null
}

const isSentence = (line: string) => /[。！？]./u.test(line) || (/。$/u.test(line) && line.length > 12)

/** `首页 国际 港澳台 华人`, `大 | 中 | 小`: at least three words, most of them such as sites navigate by. */
function isListOfSiteWords(line: string): boolean {
  if (line.length > 600 || /[。！？，；]/u.test(line)) return false
  const words = line.split(/[\s|｜·/、\-[\]【】>»]+/u).filter(word => word !== '')
  const known = words.filter(word => siteWords.has(word)).length
  return (
    words.length >= 3 &&
    known >= words.length * (words.length >= 12 ? 0.4 : 0.66) &&
    words.every(word => word.length <= 12)
  )
}

/** What stands above the columns of a bilingual table. */
const columnName =
  /^(?:中文|汉语|漢語|英文|英语|英語|原文|译文|譯文|Chinese|English|Source|Target|Translation|Original|zh|en)$/i

/** The pieces with what is surely no text dropped; what the format dropped stays so. */
export function dropBoilerplate(pieces: readonly Piece[]): Piece[] {
  const judged = pieces.map(piece => {
    if (piece.dropped !== undefined && piece.dropped !== 'outside-article') return piece
    const isColumnName = piece.row !== undefined && columnName.test(piece.text)
    const dropped = isColumnName ? 'metadata' : (boilerplateOf(piece.text) ?? piece.dropped)
    return dropped === undefined ? piece : { ...piece, dropped }
  })
  return dropLinkTail(judged)
}

/** From the last heading of a list of links to the end, if nothing there is a sentence. */
function dropLinkTail(pieces: Piece[]): Piece[] {
  const lastSentence = pieces.findLastIndex(piece => !isNoSentence(piece))
  const from = pieces.findIndex((piece, at) => at > lastSentence && linkHeading.test(piece.text.trim()))
  if (from === -1) return pieces
  return pieces.map((piece, at) => (at < from ? piece : { ...piece, dropped: piece.dropped ?? 'link-list' }))
}

const isNoSentence = ({ text, dropped }: Piece) =>
  dropped !== undefined || (text.length <= LONGEST && !/[。！？；.!?]\s*$/u.test(text))
