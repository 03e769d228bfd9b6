import type { FindChanges } from './find-changes.ts'

/** Who does what is said: the English of one, and of another of the same number and article, with what says either in Chinese. */
const AGENTS: readonly { from: RegExp; to: string; zh: RegExp; notZh: RegExp; notEn: RegExp }[] = [
  {
    ...{ from: /(?<=\bthe )(?:CPC|Party) Central Committee\b(?!['’])/, to: 'State Council' },
    ...{ zh: /党中央|中共中央/, notZh: /国务院/, notEn: /State Council/ },
  },
  {
    ...{ from: /(?<=\bthe )State Council\b(?!['’])/, to: 'CPC Central Committee' },
    ...{ zh: /国务院/, notZh: /党中央|中共中央/, notEn: /Central Committee/ },
  },
  {
    ...{ from: /(?<=\bthe )National People['’]s Congress\b/, to: 'State Council' },
    ...{ zh: /全国人大|全国人民代表大会/, notZh: /国务院/, notEn: /State Council/ },
  },
  {
    ...{ from: /\bParty committees\b/, to: 'governments' },
    ...{ zh: /党委/, notZh: /政府/, notEn: /government/i },
  },
  {
    ...{ from: /\bgovernments\b/, to: 'Party committees' },
    ...{ zh: /政府/, notZh: /党委/, notEn: /Party committee/i },
  },
  {
    ...{ from: /\bthe central (?:government|authorities|leadership)\b/, to: 'local governments' },
    ...{ zh: /中央/, notZh: /地方/, notEn: /local/i },
  },
]

/** After these it is a name or a title. */
const TITLED =
  /(?:Secretary|Secretariat|Bureau|members?|Department|Office|Premier|Councilor|Session|session|Commission|School|Congress|Chairman|Committee|meeting)(?: of)? (?:the )?$/

/** Another who does it, of whom neither side says anything. */
export const agentChanges: FindChanges = (zh, en) =>
  AGENTS.flatMap(({ from, to, zh: inChinese, notZh, notEn }) => {
    const places = [...en.matchAll(new RegExp(from, 'g'))]
    const isSaid = inChinese.test(zh) && !notZh.test(zh) && !notEn.test(en)
    const [at] = places
    if (!isSaid || places.length !== 1 || TITLED.test(en.slice(0, at!.index))) return []
    return [{ start: at!.index, end: at!.index + at![0].length, said: to }]
  })
