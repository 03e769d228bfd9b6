import { readFileSync } from 'node:fs'
import type { Session, SessionCard } from '#core/cards/session.ts'
import { Messages } from '#i18n/messages.tsx'
import type { Locale } from '#i18n/config.ts'
import { ReviewDesk } from '#ui/review/review-desk.tsx'
import { cookies } from 'next/headers'

const min = 60_000
export default async function Page({ params, searchParams }: { params: Promise<{ locale: Locale }>; searchParams: Promise<{ n?: string }> }) {
  const { locale } = await params
  const { n } = await searchParams
  const now = Date.now()
  const glossary = JSON.parse(readFileSync('content/glossary.json', 'utf8'))
  const term = (zh: string) => glossary.find((t: any) => t.zh === zh)
  const previews = {
    again: { due: now + min, interval: { unit: 'minute', count: 1 } },
    hard: { due: now + 6 * min, interval: { unit: 'minute', count: 6 } },
    good: { due: now + 10 * min, interval: { unit: 'minute', count: 10 } },
    easy: { due: now + 8 * 86400_000, interval: { unit: 'month', count: 1.4 } },
  } as const
  const s = {
    zh: '稳定实现贫困人口“两不愁三保障”，贫困地区基本公共服务领域主要指标接近全国平均水平。',
    en: 'Steadily deliver the Two Assurances and Three Guarantees for the poor, and bring the main indicators of basic public services in poor areas close to the national average.',
    termStart: 9, termEnd: 15, enStart: 20, enEnd: 55,
  }
  const t = term('两不愁三保障')
  const base = { noteId: 'n', deckName: 'Poverty alleviation', state: 'new', due: now, renderings: t.renderings, source: { documentId: 'chengdu-2018', passage: 11, pairId: 'p' }, previews }
  const m = term('内生动力')
  const cards = [
    { ...base, id: 'a', kind: 'recognise', question: { kind: 'recognise', zh: t.zh, context: s }, answer: { kind: 'recognise', english: t.renderings[0].text, pinyin: t.pinyin, sentence: s } },
    { ...base, id: 'b', kind: 'produce', renderings: m.renderings, question: { kind: 'produce', english: 'internal momentum' }, answer: { kind: 'produce', zh: '内生动力', pinyin: m.pinyin, sentence: null } },
    { ...base, id: 'c', kind: 'cloze', question: { kind: 'cloze', zh: [{ text: s.zh.slice(0, 9) }, { text: null }, { text: s.zh.slice(15) }], en: [{ text: s.en.slice(0, 20) }, { text: null }, { text: s.en.slice(55) }] }, answer: { kind: 'cloze', zh: t.zh, english: t.renderings[0].text, pinyin: t.pinyin, sentence: s } },
    { ...base, id: 'd', kind: 'expand', question: { kind: 'expand', zh: t.zh, parts: 5 }, answer: { kind: 'expand', groups: t.formula, english: t.renderings[0].text, pinyin: t.pinyin } },
    { ...base, id: 'e', kind: 'produce', question: { kind: 'produce', english: t.renderings[1].text }, answer: { kind: 'produce', zh: t.zh, pinyin: t.pinyin, sentence: s } },
  ] as unknown as SessionCard[]
  const session: Session = { cards: cards.slice(Number(n ?? 0) % 10, n === '9' ? 0 : 99), counts: { new: 5, learning: 0, review: 0 }, nextLearningAt: null, nextDueAt: n === '9' ? null : now + 14 * 3600_000 }
  const typing = (await cookies()).get('duizhao-typing')?.value === 'on'
  return (
    <Messages locale={locale} of={['review', 'errors']}>
      <ReviewDesk locale={locale} session={session} now={now} deckName={null} typing={typing} />
    </Messages>
  )
}
