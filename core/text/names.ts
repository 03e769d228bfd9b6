import { foreignSounds } from './foreign-names.ts'

/** The name of a person or a place as it stands in a text. */
export type Name = { text: string; kind: 'person' | 'place' }

/**
 * The names that a Chinese document makes known somewhere, each once, in the order of the text; as words of a lexicon
 * (`wordLexicon(names, listCosts.name)`) they are then found all over it. People: after a title (省委书记王东明, 县委书记阿布),
 * in a list of names (丁薛祥、刘鹤参加会议), before 同志, 先生, 女士. Places: from a province down (云南昭通市镇雄县). Time is linear.
 */
export function findNames(text: string): Name[] {
  const found = new Map<string, Name & { at: number }>()
  const add = (kind: Name['kind'], name: string, at: number) => {
    if (!found.has(name) && !notNames.has(name)) found.set(name, { text: name, kind, at })
  }
  for (const pattern of [afterTitle, beforeTitle, foreignAfterTitle])
    for (const match of text.matchAll(pattern)) add('person', match[0], match.index)
  for (const list of text.matchAll(listOfNames)) {
    for (const name of list[0].matchAll(/\p{Script=Han}+/gu)) add('person', name[0], list.index + name.index)
  }
  for (const chain of text.matchAll(placeChain)) {
    placeInChain.lastIndex = chain.index
    for (let at = chain.index; at < chain.index + chain[0].length; at = placeInChain.lastIndex)
      add('place', placeInChain.exec(text)![0], at)
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ text: name, kind }) => ({ text: name, kind }))
}

const surnames =
  '(?:欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|夏侯|长孙|宇文|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张' +
  '孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安乐傅皮卞齐康伍余元卜' +
  '顾孟黄穆萧肖尹姚邵湛汪祁毛禹狄贝臧戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍' +
  '虞万柯卢莫房裘缪宗丁宣邓郁杭洪左石崔吉钮龚程嵇邢裴陆荣翁荀羊甄曲封芮靳汲井段巫焦牧谷车侯蓬班仰仲伊宫宁仇' +
  '栾甘厉戎祖武符刘景詹束龙叶幸司黎蓟薄白怀蒲鄂索赖卓蔺屠蒙池乔胥苍闻莘翟谭劳堵冉宰郦雍璩桑桂濮牛寿扈燕冀' +
  '尚温庄晏柴瞿阎习艾鱼古易戈廖庾衡耿弘匡寇广欧沃蔚隆聂晁敖辛阚饶曾沙鞠丰荆权盖益佟闫晋青])'
/** A character of a given name: any but those that hold sentences together. */
const given = '[\\p{Script=Han}--[的了是在说等对这那着与及各有被把使]]'
const native = `${surnames}${given}{1,2}?`

const titles =
  '(?:书记|主任|省长|市长|州长|县长|区长|镇长|乡长|村长|主席|总理|常委|部长|厅长|局长|处长|司长|科长|科员|委员长|委员|秘书长|院长|校长|会长|' +
  '理事长|董事长|总经理|经理|司令员|政委|参谋长|大使|发言人|记者|教授|院士|研究员|总统|首相|外长|队长|站长|所长|厂长|组长|同志)'

/** What may follow a name: a stop, a number, or a word that people are followed by. */
const follows =
  '(?=[、，；。：,;:（\\(“”！？\\s\\p{Nd}]|参加|出席|主持|发言|发表|强调|指出|介绍|认为|会见|访问|今天|昨天|日前|近日|代表|陪同|宣布|报道|' +
  '告诉|来到|作出|作了|表示|同志|先生|女士|说|等|和|与|在|向|率|对|就|已|的|为|于|从|将|同|到|$)'
const afterTitle = new RegExp(`(?<=${titles})${native}${follows}`, 'gvm')
const beforeTitle = new RegExp(`(?<=^|[、，；。：,;:（“\\s])${native}(?=同志|先生|女士)`, 'gvm')
const listOfNames = new RegExp(
  `(?<=^|[、，；。：,;:（\\s])${native}(?:、${native}){1,20}(?=参加|出席|陪同|列席|等|分别|主持|发言)`,
  'gvm',
)

const foreignAfterTitle = new RegExp(
  `(?<=书记|主任|[省市州县区镇乡村]长|主席|委员|代表|部长|总统|总理|首相)[${foreignSounds}]{2,6}(?=[、，；。,;（])`,
  'gv',
)

/** Words that look like names of people. */
const notNames = new Set(
  [
    '提案 普查 考察 提名 理论 理由 高度 高级 高速 高兴 高层 任命 任职 任何 任务 任期 任免 宣布 宣传 宣读 谈话 谈到 方面 方向 方法 方式 方案 方针',
    '安排 安全 安装 严格 严重 严肃 明确 江南 马上 文化 文件 文艺 毕竟 毕业 何时 项目 程序 周围 季度 武装 司法 封闭 施工 施行 金融 尚未 石油 温暖',
  ].flatMap(line => line.split(' ')),
)

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|' +
  '内蒙古|广西|西藏|宁夏|新疆'
const region = '[省市]|(?:壮族|回族|维吾尔)?自治区'
/** 州 ends no name where 福州市 goes on; 市 none in 宜昌市区. A committee or a head (镇雄县委, 镇雄县长) has the name without 县. */
const level =
  '(?:自治[州县旗]|州(?![市县区镇])|(?:[市县旗镇乡村]|(?<![新山沙库灾郊])区)(?![区民场级域内里外委长政容办乡村]))'
const stem = '[\\p{Script=Han}--[的了在是和与及等到从各全本该这那个两三大小老军风部市县]]'
const place = `(?:${stem}{1,3}?${level}|${stem}{2,3}?(?=[市州县区镇乡村地][委长]))`
const placeInChain = new RegExp(place, 'vy')
const placeChain = new RegExp(`(?<=(?:${provinces})(?:${region})?)(?!${region})(?:${place})+`, 'gv')
