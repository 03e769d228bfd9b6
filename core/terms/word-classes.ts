import type { Dictionary } from '../dictionary/dictionary.ts'
import { isProperName } from '../dictionary/entry.ts'
import type { Name } from '../text/names.ts'

/**
 * What a word can do in a term of policy Chinese. `governing`: a verb that takes a term as its object (推进, 坚持);
 * `modifier`: an adjective that says nothing of its own (重大, 有关); `verb`: another verb; `verbal`: a noun that is a verb as well
 * (管理); `person`, `place`: a name;
 * `empty`: function words, adverbs, single characters that are no affix, and the words of dates.
 */
export type WordClass = 'noun' | 'verbal' | 'verb' | 'governing' | 'modifier' | 'person' | 'place' | 'empty'

/**
 * `isTerm`: words of the glossary, which are nouns whatever the dictionary says (脱贫). `names`: those that the text makes
 * known. Answers are kept.
 */
export function openWordClasses(
  dictionary: Pick<Dictionary, 'lookup'>,
  isTerm: (word: string) => boolean,
  names: readonly Name[] = [],
): (word: string) => WordClass {
  const known = new Map<string, WordClass>(names.map(({ text, kind }) => [text, kind]))
  return word => {
    let found = known.get(word)
    if (!found) {
      found = classOf(word, dictionary, isTerm)
      known.set(word, found)
    }
    return found
  }
}

function classOf(
  word: string,
  dictionary: Pick<Dictionary, 'lookup'>,
  isTerm: (word: string) => boolean,
): WordClass {
  if (emptyWords.has(word)) return 'empty'
  if (governingVerbs.has(word)) return 'governing'
  if (modifiers.has(word)) return 'modifier'
  if (!/^\p{Script=Han}{2,}$/u.test(word) || /^第?[\d一二三四五六七八九十百千万亿〇零两]+$/u.test(word))
    return 'empty'
  const entries = dictionary.lookup(word)
  const isVerb = entries[0]?.senses[0]?.startsWith('to ') === true
  if (entries.some(entry => isProperName(entry) && entry.senses.some(isPlace))) return 'place'
  if (isTerm(word)) return 'noun'
  if (headNouns.has(word) || verbalNouns.has(word)) return isVerb ? 'verbal' : 'noun'
  if (entries.some(entry => isProperName(entry) && entry.senses.some(isPerson))) return 'person'
  return entries.length > 0 && entries.every(({ senses }) => senses.every(isAction))
    ? 'verb'
    : isVerb
      ? 'verbal'
      : 'noun'
}

/** `(1953-)`, `(1904-1997)`: the dictionary gives the years of people. */
const isPerson = (sense: string) => /\((?:c\. ?)?\d{4}[-–]|\bpolitician\b|president of /.test(sense)

const isPlace = (sense: string) =>
  /\b(?:province|prefecture|county|city|district|municipality|town|autonomous region)\b|^see [^[]*[省市州县区]\[/i.test(
    sense,
  )

const isAction = (sense: string) =>
  sense
    .replaceAll(/\([^)]*\)/g, '')
    .split(';')
    .every(part => /^\s*(?:to |CL:|$)/.test(part))

const words = (...lines: string[]) => new Set(lines.join(' ').split(' '))

/** Nouns that make a term of what stands before them: 责任体系, 乡村振兴战略. */
export const headNouns = words(
  '体系 机制 体制 制度 责任制 战略 布局 格局 方略 方针 政策 规划 纲要 工程 行动 计划 攻坚战 保卫战 防线 红线 底线',
  '市场 经济 产业 企业 事业 资金 资本 金融 财政 税 服务 保障 保险 教育 医疗 卫生 就业 生态 环境 资源 能源 文明 文化 科技',
  '地区 区域 人口 群众 干部 队伍 书记 组织 机构 委员会 政府 社会 国家 强国 人才 阵地 园区 城市 乡村 农村 农业 农民',
  '能力 动力 作风 意识 自信 思想 理论 道路 主义 特色 精神 导向 责任 责任人 主体 关系 矛盾 风险 安全 主权 利益 权益',
  '改革 开放 建设 发展 治理 管理 监督 考核 评估 扶贫 脱贫 减贫 搬迁 改造 识别 振兴 攻坚 保护 创新 投资 消费 协商 自治',
  '现代化 一体化 市场化 法治化 信息化 工业化 城镇化 均等化 共同体 命运 智慧 方案 方式 模式 战役 大会 标准 平台 基地 网络',
  '示范区 试验区 功能区 民主 法治 外交 国防 军队 统一战线 空间 结构 要素 领域 短板 清单 职能 权力 纪律 先进性 执政 总量',
)

/** Verbs that are nouns of policy as often; the dictionary knows many as verbs only. */
const verbalNouns = words(
  '建设 发展 改革 管理 治理 监督 保护 创新 服务 合作 协商 竞争 生产 消费 投资 统筹 动员 帮扶 搬迁 考核 评估 识别 防控',
  '监管 执法 立法 决策 转型 升级 流动 分配 循环 利用 转移 供给 融合 交流 修复 整治 防治 补偿 协调 培训 就业 创业 自治',
  '减灾 救灾 防灾 节约 储备 储能 开发 开放 振兴 救助 示范 审批 激励 约束 考试 探索 实践 斗争 革命 转化 调控 调查',
)

/** Nouns too general to make a term by themselves of what stands before. */
export const generalNouns = words(
  '工作 问题 任务 情况 目标 措施 要求 方面 内容 领域 力度 水平 作用 能力 成果 成效 成就 进展 经验 条件 基础 过程 环节 部署',
  '重点 关键 核心 主题 主线 阶段 时期 时代 意义 精神 地位 优势 特点 原则 方向 思路 举措 办法 意见 结果 效果 质量 规模 部门',
  '单位 地方 各地 同志 人员 人们 全国 全党 世界 国内 国际 我国 各国 生活 需要 期待 差距 困难 挑战 机遇 压力 难度 影响 比重',
  '项目 指标 平台 产品 设施 收入 增长 总额 规定 活动 形势 变化 进步 道理 关系 局面 负责同志 大局 全局 事务 认识 保证 发言 讲话 体会 一线 第一线 祝福 同志 力量',
)

/** No term holds them: function words, adverbs, pronouns, measures, and words of time and place. */
const emptyWords = words(
  '的 了 在 是 和 与 及 等 将 已 也 就 都 把 被 从 向 对 为 以 由 于 之 其 该 这 那 有 不 没 又 再 还 更 最 很 太 要 会 能 可 着 过',
  '给 让 使 各 每 某 我 我们 你 他 她 它 他们 一些 一个 一系列 这些 那些 这个 以及 或者 而且 但是 因此 所以 如果 由于 关于 对于 通过',
  '按照 根据 作为 必须 需要 应该 应当 可以 继续 不断 充分 切实 扎实 努力 进一步 积极 大力 十分 非常 已经 正在 仍然 依然 今后 当前',
  '存在 具有 面临 指出 强调 认为 提出 听取 出席 参加 主持 召开 今年 去年 明年 方面 情况 内容 时候 之间 以来 以上 以下 其中 之一',
  '相互 互相 更为 有机 大胆 多渠道 较快 平稳 合理 大幅 最为 亟待 亟需 极为 颇为 明显 显著 连年 年均 普遍 逐步 稳步 加速 顺利 胜利 广泛 深入 迅速 快速 日益 初步 较大 比较 特别 尤其 分别 持续 全力 着力',
  '坚决 坚定 坚定不移 毫不 始终 长期 及时 尽快 抓紧 认真 严格 牢固 牢牢 有效 有序 稳妥 科学地 更好 更加 越来越 不仅 只有 没有',
  '成为 就是 既是 还是 不是 同时 此外 例如 包括 属于 来自 来说 来看 以外 以内 左右 上下 前后 期间 时期 过去 未来 现在 目前 如何',
  '怎么 什么 为什么 哪些 多少 所有 一切 全部 部分 许多 很多 不少 若干 有些 一定 一样 同样 相应 相关 各级 各类 各项 各种 各个 各地 各方',
  '本地 当地 此次 这次 这项 那么 这样 这种 这里 那里 任何 其他 其它 另外 自己 自身 大家 人们 不能 不会 不得 不再 仍 均 皆 并 而 但 若',
  '则 因 如 同 跟 至 自 按 经 当 比 较 又是 起来 下去 出来 上来 看到 一起 一律 一是 二是 三是 四是 五是 六是 七是 第四',
  '首先 其次 最后 二十 新时期 从中 从而 进而 以此 为此 对此 在此 不同 多种 多个 几个 两个 三个 这一 那一 每个 随着',
  '坚强 坚实 越是 越往 有的 还有 又有 不少 仍有 历史性 根本性 千百年 以往 今天 昨天 明天 上午 下午 日前 近日 年来 多年 前所未有 艰巨 繁重 复杂',
)

export const saysNothing = (word: string) => emptyWords.has(word)

/** Verbs whose object is the term. */
const governingVerbs = words(
  '进行 实现 加强 坚持 推进 推动 提高 做好 打好 打赢 打响 落实 确保 注重 发挥 建立 明确 解决 形成 完善 健全 深化 促进 加快 加大',
  '强化 抓好 开展 组织实施 实施 制定 增强 扩大 保持 维护 保证 支持 帮助 反对 防止 树立 践行 贯彻 贯彻落实 学习贯彻 全面贯彻 弘扬 凝聚 激发',
  '营造 培育 培养 构建 打造 巩固 拓展 拓宽 优化 改善 改进 提升 增加 减少 降低 消除 破除 遏制 整治 严惩 打击 防范 化解 应对 战胜 克服',
  '遵循 遵守 履行 承担 担负 扛起 肩负 完成 取得 作出 做出 发表 发布 出台 印发 编制 修订 建成 建好 建强 办好 用好 管好 守好 守牢 筑牢 织牢 夯实',
  '聚焦 围绕 紧扣 瞄准 突出 把握 抓住 抓实 抓 做到 做优 做强 做大 走出 走好 谱写 开创 开拓 开启 开辟 迈出 迈上 步入 进入 融入 纳入 列入 投入',
  '服务于 引领 引导 带动 带领 团结 调动 激励 鼓励 鼓舞 吸引 关心 爱护 尊重 满足 适应 顺应 符合 体现 彰显 展示 反映 代表 标志',
  '导致 造成 产生 引起 带来 提供 给予 赋予 享有 享受 获得 赢得 接受 承受 经受 遇到 遭受 看齐 拥护 捍卫 保卫 守护 保障好 落实好 解决好 发展好',
  '高举 奋斗 继续 力争 争取 致力 全面落实 稳定 确立 扩展 总结 积累 吸取 借鉴 研究制定 研究 部署 谋划 统筹推进 协调推进 协同推进 纵深推进 深入推进',
  '扎实推进 加快推进 加快形成 加快建设 加快发展 大力发展 大力推进 全面推进 全面加强 不断完善 不断提高 持续深化 持续优化 提振 擦亮 争创 释放 找准',
  '发现 查处 公开 清理 规范 严守 划定 探索 推广 推行 普及 倡导 提倡 鼓足 致以 出席 听取 讨论 交流 介绍 提请 审议 批准 通过 表示 宣布 认识 了解 懂',
)

/** Adjectives that any noun can have. */
export const modifiers = words(
  '重要 主要 有关 重大 突出 严重 广大 新 大 全面 重点 重中之重 特殊 一般 具体 实际 根本 良好 优秀 先进 伟大 宝贵 丰富 巨大',
  '有力 有利 强大 坚强 坚实 深刻 明确 正确 高效 大规模 多样 多样化 整体性 协同性 崭新 崇高 光荣 艰巨 紧迫 突破性 关键',
  '主导 决定性 当代 各族 全体 全国 全党 全省 全市 国内外 相对 一定 最大 最严格 更多 更大 更高 更好 首要 必要 必然',
  '现行 县级 省级 市级 年轻 最新 实在 真正 单独 直接 间接 整个',
)

/** Single characters that a word takes at its end or its head: 协调性, 示范区, 非公有制, 新动能, 零碳. */
export const suffixes = words(
  '性 化 者 力 率 法 权 制 观 区 国 业 品 型 量 网 线 体 税 论 学 战 梦 链 圈 带 源 感',
)
export const prefixes = words('非 新 总 副 零 低 高 超 大 反 软 硬 多 微 党 国 全')
