import type { NumberKind } from '#core/drills/numbers/quantity.ts'
import type { NumbersChoice } from '#core/drills/numbers/sheet.ts'
import type { NumberedPair } from '#core/drills/numbers/text-numbers.ts'
import type { Level, Verdict } from '#core/drills/run.ts'
import type { Transaction } from './client.ts'
import { readableBy } from './readable-by.ts'

/** The last answers to a kind of question, oldest first. */
export async function recentAnswers(db: Transaction, userId: string, kind: NumberKind, limit: number) {
  const rows = await db.drillTurn.findMany({
    where: { kind, answeredAt: { not: null }, run: { userId, drill: 'numbers' } },
    orderBy: [{ answeredAt: 'desc' }, { position: 'desc' }],
    take: limit,
    select: { level: true, verdict: true, durationMs: true, run: { select: { choice: true } } },
  })
  return rows.reverse().map(({ level, verdict, durationMs, run }) => ({
    kind,
    level: level as Level,
    verdict: (verdict ?? 'wrong') as Verdict,
    durationMs: durationMs ?? 0,
    way: (run.choice as unknown as NumbersChoice).way,
  }))
}

/** The pairs of a document that this person may read, in order, their sentences joined. */
export async function listNumberedPairs(
  db: Transaction,
  userId: string,
  documentId: string,
): Promise<NumberedPair[]> {
  const pairs = await db.sentencePair.findMany({
    where: { documentId, document: readableBy(userId) },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      passage: { select: { position: true } },
      sentences: { orderBy: { position: 'asc' }, select: { language: true, text: true } },
    },
  })
  return pairs.map(({ id, passage, sentences }) => {
    const side = (of: string) => sentences.flatMap(({ language, text }) => (language === of ? [text] : []))
    return { pairId: id, passage: passage.position, zh: side('zh').join(''), en: side('en').join(' ') }
  })
}
