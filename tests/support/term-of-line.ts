import type { RenderingStatus } from '#core/terms/rendering.ts'
import type { Structure, Term } from '#core/terms/term.ts'

/** `'脱贫攻坚战 = the battle against poverty | the fight against poverty'`; `!` before a deprecated rendering. */
export function term(line: string, category = 'poverty', structure: Structure = 'compound'): Term {
  const [zh = '', english = ''] = line.split(' = ')
  const renderings = english.split(' | ').map((text, i) => ({
    text: text.replace('!', ''),
    status: (text.startsWith('!') ? 'deprecated' : i === 0 ? 'preferred' : 'admitted') as RenderingStatus,
    reliability: 'seen' as const,
    usage: null,
    sourceTitle: null,
    publisher: null,
    date: null,
    url: null,
  }))
  return { id: zh, zh, pinyin: '', category, structure, renderings: english === '' ? [] : renderings }
}
