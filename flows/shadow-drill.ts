import type { StartedRun } from '#core/drills/run.ts'
import { type ShadowChoice, shadowQuestions } from '#core/drills/shadow/shadow.ts'
import type { Database } from '#db/client.ts'
import { beginRun, type Making } from './drill-runs.ts'
import { drawPairs } from './drill-sentences.ts'

export async function startShadow(
  db: Database,
  userId: string,
  choice: ShadowChoice,
  { seed, ...making }: Making & { seed: string },
): Promise<StartedRun> {
  const drawn = await drawPairs(db, userId, choice, choice.length, seed)
  if (!drawn.ok) return drawn
  return beginRun(db, userId, { drill: 'shadow', choice, seed }, shadowQuestions(drawn.pairs), making)
}
