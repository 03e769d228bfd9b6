import type { Token } from './tokenise.ts'

/**
 * The reading of a one-character word that has it from its grammar, by the words of its clause; null where no rule
 * decides.
 */
export function readingByRule(tokens: readonly Token[], at: number): string | null {
  const word = tokens[at]?.text ?? ''
  return hasRule(word) ? rules[word]!(tokens, at) : null
}

/** Whether there is a rule for a word at all. */
export const hasRule = (word: string) => Object.hasOwn(rules, word)

const rules: Record<string, (tokens: readonly Token[], at: number) => string | null> = {
  地: particleOrGround,
  得: particleOrObtain,
  还: stillOrReturn,
  为: forOrAs,
  教: teachOrFaith,
  应: shouldOrAtRequest,
  好: goodOrFond,
  重: heavyOrAgain,
  相: eachOtherOrMinister,
  了: tokens => (tokens.length === 1 ? 'le5' : null),
  只: (tokens, at) => (isCounted(tokens, at) ? 'zhi1' : null),
  种: (tokens, at) => (isCounted(tokens, at) ? 'zhong3' : null),
  处: (tokens, at) => (/^[于在]$/.test(wordAt(tokens, at + 1)) ? 'chu3' : null),
}

/** 地 between an adverbial of two characters or more and the word that it goes with is the particle, else the ground. */
function particleOrGround(tokens: readonly Token[], at: number): string {
  const after = wordAt(tokens, at + 1)
  const isNoun = /^[处势形理质方域]/.test(after)
  return wordAt(tokens, at - 1).length > 1 && after !== '' && !isNoun ? 'de5' : 'di4'
}

/** 得 opening a clause or before what one gets obtains, between an adverb and a verb it is a duty (děi), else the particle. */
function particleOrObtain(tokens: readonly Token[], at: number): string {
  const before = wordAt(tokens, at - 1)
  const after = wordAt(tokens, at + 1)
  if (before === '' || before === '方' || /^(了|过|第|奖|金牌|分|票|益|名)/.test(after)) return 'de2'
  return /^(就|都|还|也|总|又|才|更|必|非|可|只|先|必须|你|我|他|我们|他们|你们|大家)$/.test(before) &&
    after !== ''
    ? 'dei3'
    : 'de5'
}

/** 还 gives back what is owed or given to somebody; else it is the adverb. */
function stillOrReturn(tokens: readonly Token[], at: number): string | null {
  if (/^(给|清|债|钱|款|贷|贷款|本|息|账|债务|老百姓|百姓|人民)$/.test(wordAt(tokens, at + 1))) return 'huan2'
  const endsClause = at > 0 && wordAt(tokens, at + 1) === ''
  return endsClause || /[归偿退欠应]$/.test(wordAt(tokens, at - 1)) ? 'huan2' : 'hai2'
}

/** 教 before whom or what one teaches, or how, is the verb. */
function teachOrFaith(tokens: readonly Token[], at: number): string | null {
  const after = wordAt(tokens, at + 1)
  return /^([我你您他她它]们?|咱们|得|会|给|过|了|着|出|大家|人|人们|什么|怎么|如何|.*(孩子|学生|群众|农民|乡亲|村民)们?)$/.test(
    after,
  )
    ? 'jiao1'
    : null
}

/** 应 before an invitation or a request is yìng; else it says what should be. */
function shouldOrAtRequest(tokens: readonly Token[], at: number): string {
  const clause = clauseAfter(tokens, at)
  const isAsked = clause.some(word => /^(邀请|之邀|邀|请求|约请)$/.test(word)) || clause.at(-1) === '要求'
  return isAsked ? 'ying4' : 'ying1'
}

/** 好 before what somebody is fond of doing is hào. */
function goodOrFond(tokens: readonly Token[], at: number): string {
  return /^(学|战|强|胜|赌|奇|斗|逸|客|色|酒|静|施|为人师)$/.test(wordAt(tokens, at + 1)) ? 'hao4' : 'hao3'
}

/** 重 after a word of degree, and at the end, is heavy. */
function heavyOrAgain(tokens: readonly Token[], at: number): string | null {
  const isAtEnd = /^(的|了|地|得|且|)$/.test(wordAt(tokens, at + 1))
  return isAtEnd || /^[很更最较太过越并以极甚]$/.test(wordAt(tokens, at - 1)) ? 'zhong4' : null
}

/** 相 before a verb is "each other". */
function eachOtherOrMinister(tokens: readonly Token[], at: number): string | null {
  const after = wordAt(tokens, at + 1)
  return after === '' || /^[的和与及了之]$/.test(after) ? null : 'xiang1'
}

/** Verbs, measures and comparisons that 为 ends: 作为, 成为, 分为, 更为. */
const endsWithWei = /[作成变化列视称定改升降分设评誉译建转当选命认以被均皆即更最较颇尤极深广甚略稍]$/
/** What somebody does for somebody: after 为 and whom it is for. */
const benefit =
  /^(提供|作出|做出|做|服务|创造|奠定|打|打下|注入|贡献|开辟|指明|树立|营造|谋|谋求|谋划|造福|办|解决|解|带来|增添|努力|奋斗|而|保驾护航|撑腰|撑腰鼓劲|争取|赢得|留下|积累|准备|输送|铺平|铺路|搭建|保障|牺牲|献身|担当|负责|添彩|争光|代言|说话|庆祝|送行|颁奖|揭牌|揭幕|加油|奉献|效力|减负|赋能)$/
/** What something is, rather than whom it is for. */
const nature =
  /^(首|主|本|例|期|准|重|荣|目标|核心|重点|基础|中心|导向|抓手|契机|单位|己任|主线|主体|主题|根本|原则|标准|依托|依据|限|止|零|一体|一)/

/**
 * 为 is wéi (to be, to become, as) after the verbs that it ends, before what something is, and in 以…为…; it is wèi (for)
 * where a clause begins with it or has what is done for somebody.
 */
function forOrAs(tokens: readonly Token[], at: number): string {
  const before = wordAt(tokens, at - 1)
  const after = wordAt(tokens, at + 1)
  if (endsWithWei.test(before) || nature.test(after) || takesAs(tokens, at)) return 'wei2'
  if (before === '' || clauseAfter(tokens, at).some(word => benefit.test(word))) return 'wei4'
  return /^(而|要|能|将|会|可|应|须|必须|都|也|就|来|去|是|并|不断|努力|一心|全力|更好|只)$/.test(before)
    ? 'wei4'
    : 'wei2'
}

/** 以 … before it in the clause, no other 为 between. */
function takesAs(tokens: readonly Token[], at: number): boolean {
  for (let place = at - 1; wordAt(tokens, place) !== ''; place--) {
    if (wordAt(tokens, place) === '以') return true
    if (wordAt(tokens, place) === '为' || at - place > 10) return false
  }
  return false
}

/** Words from `at` on to the next mark, at most twenty. */
function clauseAfter(tokens: readonly Token[], at: number): string[] {
  const words: string[] = []
  for (let place = at + 1; words.length < 20 && wordAt(tokens, place) !== ''; place++)
    words.push(wordAt(tokens, place))
  return words
}

/** A number or a demonstrative stands before: 两只手, 3种方式, 各种. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    before?.kind === 'number' ||
    /^[一二三四五六七八九十百千万两几这那每数各多某此]+$/.test(before?.text ?? '')
  )
}

/** The word or number at `at`, empty where there is none or something else. */
const wordAt = (tokens: readonly Token[], at: number) => {
  const token = tokens[at]
  return token?.kind === 'word' || token?.kind === 'number' ? token.text : ''
}
