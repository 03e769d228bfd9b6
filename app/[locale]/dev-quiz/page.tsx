import { markAnswer } from '#core/quizzes/mark.ts'
import { Messages } from '#i18n/messages.tsx'
import type { Locale } from '#i18n/config.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { QuizPage } from '#ui/quiz/quiz-page.tsx'
import { QuizHome } from '#ui/quiz/quiz-home.tsx'
import { QuizResult } from '#ui/quiz/quiz-result.tsx'

const zhS = '一是坚持党的领导、强化组织保证，落实脱贫攻坚一把手负责制，省市县乡村五级书记一起抓，为脱贫攻坚提供坚强政治保证。'
const enS = 'First, uphold Party leadership and strengthen organization: put top leaders in full charge of the fight against poverty, with Party secretaries at five levels tackling it together, as its firm political guarantee.'
const ex = (zh: string, en: string, pinyin: string) => ({
  term: { id: 't', zh, pinyin },
  rendering: { text: en, source: 'China Keywords, China.org.cn', date: '2021-01-11', url: 'http://keywords.china.org.cn/2021-01/11/content_77102507.html' },
  why: [
    { optionId: 'a', termId: 'x', zh: '三大攻坚战', en: 'three critical battles', code: 'shares-characters' as const, shared: '三' },
    { optionId: 'c', termId: 'y', zh: '一把手负责制', en: 'system of top leaders taking full responsibility', code: 'same-category' as const, category: 'poverty' },
    { optionId: 'd', termId: 'z', zh: '内生动力', en: 'internal momentum', code: 'other-term' as const },
  ],
  sentence: { documentId: 'chengdu-2018', passage: 7, zh: zhS, en: enS, zhSpan: [34, 41] as [number, number], enSpan: [131, 164] as [number, number] },
})
const ZH = '五级书记一起抓', EN = 'CPC secretaries at five levels responsible for poverty elimination', PY = 'wǔ jí shūjì yīqǐ zhuā'
const E1 = ex(ZH, EN, PY)
const qs = [
  { id: 'q1', kind: 'choose-english' as const, prompt: { zh: ZH }, options: [{ id: 'a', en: 'three critical battles' }, { id: 'b', en: EN }, { id: 'c', en: 'system of top leaders taking full responsibility' }, { id: 'd', en: 'internal momentum' }] },
  { id: 'q2', kind: 'fill-blank' as const, prompt: { zh: [{ text: zhS.slice(0, 34) }, { text: null }, { text: zhS.slice(41) }], en: [{ text: enS.slice(0, 131), counterpart: false }, { text: enS.slice(131, 164), counterpart: true }, { text: enS.slice(164), counterpart: false }] }, options: [{ id: 'a', zh: '三大攻坚战' }, { id: 'b', zh: ZH }, { id: 'c', zh: '一把手负责制' }, { id: 'd', zh: '内生动力' }] },
  { id: 'q3', kind: 'type-chinese' as const, prompt: { en: EN } },
]
const markOf = (id: string, verdict: any, text: string) => id === 'q3' ? markAnswer({ kind: 'type-chinese', prompt: { en: EN }, key: { accepted: [{ zh: ZH, pinyin: PY }] } } as any, { text }) as any : { ok: true, kind: 'choice', verdict, rightOptionId: 'b' }

export default async function Page({ params, searchParams }: { params: Promise<{ locale: Locale }>; searchParams: Promise<{ s?: string; q?: string }> }) {
  const { locale } = await params
  const { s, q } = await searchParams
  async function start(quiz: any) { 'use server'; return quiz.length === 20 ? { ok: false as const, code: 'too-few-terms', have: 3, need: 5 } : { ok: true as const, id: 'x' } }
  async function missed() { 'use server'; return { ok: true as const, terms: 2 } }
  async function answer({ questionId, response }: any) {
    'use server'
    const i = qs.findIndex(one => one.id === questionId)
    const verdict = response.optionId === 'b' || response.text === ZH ? 'right' as const : 'wrong' as const
    return { ok: true as const, answered: { question: qs[i]!, response, mark: markOf(questionId, verdict, response.text ?? ''), explanation: E1 }, next: qs[i + 1] ?? null }
  }
  const scopes = [{ kind: 'all' as const, id: null, name: '', terms: 747 }, { kind: 'document' as const, id: 'd', name: locale === 'zh' ? '提高脱贫质量聚焦深贫地区' : 'Improve the Quality of Poverty Alleviation', terms: 138 }, { kind: 'deck' as const, id: 'k', name: 'Poverty alleviation', terms: 21 }]
  if (s === 'home') return <Frame locale={locale} current="quiz"><QuizHome locale={locale} scopes={scopes} past={[{ id: '1', at: Date.now(), right: 7, of: 10, scope: scopes[2]!, finished: true }, { id: '2', at: Date.now() - 1e8, right: 2, of: 10, scope: scopes[0]!, finished: false }]} start={start as any} /></Frame>
  const quiz = { id: 'z', scope: scopes[1]!, kinds: ['fill-blank' as const], verdicts: ['right', 'right', 'wrong', 'right', 'right', null, null, null, null, null] as any, question: qs[Number(q ?? 0)]!, answered: [] }
  if (s === 'result') {
    const results = [...qs, ...qs].map((question, i) => ({ question: { ...question, id: question.id + i }, response: question.kind === 'type-chinese' ? { text: '五级书记' } : { optionId: i < 3 ? 'a' : 'b' }, mark: markOf(question.id, i >= 3 ? 'right' : 'wrong', '五级书记'), explanation: E1 }))
    return <Messages locale={locale} of={['quiz', 'errors']}><QuizResult locale={locale} quiz={{ ...quiz, question: null, verdicts: results.map(r => r.mark.verdict), answered: results }} addMissed={missed} makeDue={missed} start={start as any} /></Messages>
  }
  return <Messages locale={locale} of={['quiz', 'errors']}><QuizPage locale={locale} quiz={quiz} answer={answer} addMissed={missed} makeDue={missed} start={start as any} /></Messages>
}
