const words = (list: string) => new Set(list.split(' '))

/** Nouns that head the compounds of policy texts. */
export const headNouns = words(
  [
    '攻坚战 战略 布局 目标 任务 方略 方针 政策 措施 方案 规划 工程 项目 行动 计划 机制 体制 体系 制度 责任制 标准',
    '资金 资本 市场 经济 产业 企业 金融 服务 保障 保险 教育 医疗 住房 就业 生态 环境 资源 能源 文明 文化',
    '地区 区域 人口 群众 干部 队伍 书记 组织 机构 委员会 政府 社会 国家 事业 建设 改革 开放 发展 治理 管理 监督 考核 评估',
    '能力 动力 力量 作风 意识 自信 思想 理论 道路 主义 特色 精神 导向 责任 责任人 主体 关系 矛盾 风险 问题 安全 主权 利益',
    '扶贫 脱贫 减贫 搬迁 改造 识别 攻坚 振兴 现代化 一体化 共同体 命运 智慧 方式 模式 格局 战役 工作 会议 大会',
  ].join(' '),
)

/** Words that no term holds: function words, adverbs, and verbs that open a clause. */
export const cannotBePart = words(
  [
    '的 了 在 是 和 与 及 等 将 已 也 就 都 把 被 从 向 对 为 以 由 于 之 其 该 这 那 有 不 没 又 再 还 更 最 很 太 要 会 能 可 着 过',
    '给 让 使 各 每 某 我 我们 你 他 她 它 他们 一些 一个 一系列 这些 那些 这个 以及 或者 而且 但是 因此 所以 如果 由于 关于 对于 通过',
    '按照 根据 作为 必须 需要 应该 应当 可以 继续 不断 充分 切实 扎实 努力 进一步 积极 大力 十分 非常 已经 正在 仍然 依然 今后 当前',
    '存在 具有 面临 指出 强调 认为 提出 听取 出席 参加 主持 召开 今年 去年 明年 方面 情况 内容 时候 之间 以来 以上 以下 其中',
  ].join(' '),
)

/** Verbs and adjectives that take a term as their object or follow from it; they may stand within, not at the head. */
export const cannotBegin = words(
  [
    '进行 实现 加强 坚持 推进 推动 提高 做好 打好 打赢 落实 确保 注重 发挥 建立 明确 解决 形成 完善 健全 深化 促进 加快 加大 强化',
    '重要 主要 有关 重大 突出 严重 广大 新 大 全面 抓好 着力 开展 组织 实施 制定 增强 扩大 保持 维护 保证 支持 帮助 反对 防止 重点',
  ].join(' '),
)
