import type { AdmittedAnswer } from '#core/cards/session.ts'
import type { Transaction } from './client.ts'

/** What a query selects to have an AdmittedAnswer. */
export const ADMITTED = {
  where: { deletedAt: null },
  orderBy: { createdAt: 'asc' },
  select: { id: true, language: true, text: true, sourceTitle: true, date: true, url: true },
} as const

type Row = Omit<AdmittedAnswer, 'language'> & { language: string }

export const toAdmitted = (row: Row): AdmittedAnswer => ({
  ...row,
  language: row.language === 'zh' ? 'zh' : 'en',
})

/** Admits a wording for a note; answers its id, or null where the person has no such note. The same wording twice is one. */
export async function admitRendering(
  db: Transaction,
  userId: string,
  noteId: string,
  admitted: AdmittedAnswer,
  now: Date,
): Promise<string | null> {
  const note = await db.note.findFirst({
    where: { userId, id: noteId, deletedAt: null },
    select: { renderings: ADMITTED },
  })
  if (!note) return null
  const same = note.renderings.find(
    ({ language, text }) => language === admitted.language && text === admitted.text,
  )
  if (same) return same.id
  await db.ownRendering.create({ data: { ...admitted, userId, noteId, createdAt: now } })
  return admitted.id
}

/** Takes an admission back; false where there is none. */
export async function withdrawRendering(
  db: Transaction,
  userId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.ownRendering.updateMany({
    where: { userId, id, deletedAt: null },
    data: { deletedAt: now },
  })
  return count > 0
}
