import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ExchangeWords } from '#core/quizzes/exchange/plain.ts'
import { ensureLocalUser } from '#db/people.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, ME, NOON } from '#tests/support/furnish.ts'
import { quizToEdit } from './edit-quiz.ts'
import { keepImport, quizFile } from './exchange-quiz.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../tests/fixtures/quizzes-exchange/${name}`, import.meta.url)))
const words: ExchangeWords = {
  instruction: () => '',
  asIn: source => source,
  isTrue: 'True',
  isFalse: 'False',
}
const nameOf = async ({ name }: { name: string }) => name || 'Own questions'
const making = () => ({ now: NOON, newId: counter('x') })
const asked = { format: 'gift', lang: 'en', words, nameOf } as const

describeOnBothDatabases('quizzes that come from files and go to files', openDb => {
  test('what a file holds is kept as a paper of its own, and comes out again as it went in', async () => {
    const { db } = await openDb()
    await ensureLocalUser(db, NOON, 'UTC')
    const kept = await keepImport(db, ME, { bytes: fixture('moodle-export.xml'), name: '' }, making())
    if (!kept.ok) throw new Error(kept.code)
    const paper = (await quizToEdit(db, ME, kept.quizId, 'en'))!
    expect(paper).toMatchObject({ name: 'Unit 3: 乡村振兴 / rural policy', scope: { kind: 'own' } })
    const read = paper.questions.map(({ question }) => question)
    expect(read.map(({ form }) => form)).toEqual(['choice', 'several', 'truth', 'chinese', 'match', 'order'])

    const out = await quizFile(db, ME, kept.quizId, { ...asked, format: 'csv' })
    if (!out.ok) throw new Error(out.code)
    const bytes = new TextEncoder().encode(String(out.file.content))
    const again = await keepImport(db, ME, { bytes, name: 'Again' }, { now: NOON, newId: counter('y') })
    if (!again.ok) throw new Error(again.code)
    const back = (await quizToEdit(db, ME, again.quizId, 'en'))!
    expect(back.name).toBe('Again')
    const unplaced = read.filter(({ form }) => form !== 'match')
    expect(back.questions.map(({ question }) => question).filter(({ form }) => form !== 'match')).toEqual(
      unplaced,
    )
  })

  test('a quiz is given out to its owner only, by what it is about where it has no name', async () => {
    const { db } = await openDb()
    await ensureLocalUser(db, NOON, 'UTC')
    await db.user.create({ data: { id: 'other', name: 'Other', createdAt: NOON } })
    const bytes = new TextEncoder().encode('县级 is county level.{T}')
    const kept = await keepImport(db, ME, { bytes, name: '' }, making())
    if (!kept.ok) throw new Error(kept.code)
    await db.quiz.update({ where: { id: kept.quizId }, data: { sharedAt: NOON } })
    expect(await quizFile(db, ME, kept.quizId, asked)).toMatchObject({ ok: true, name: 'Own questions' })
    expect(await quizFile(db, 'other', kept.quizId, asked)).toEqual({ ok: false, code: 'quiz-not-found' })
  })

  test('nothing is kept of a file that is refused, or of which no question can be taken', async () => {
    const { db } = await openDb()
    await ensureLocalUser(db, NOON, 'UTC')
    const keep = (bytes: Uint8Array) => keepImport(db, ME, { bytes, name: 'x' }, making())
    expect(await keep(fixture('billion-laughs.xml'))).toEqual({ ok: false, code: 'unsafe-xml', line: 7 })
    expect(await keep(new TextEncoder().encode('Write about it.{}'))).toEqual({
      ok: false,
      code: 'no-questions',
      line: null,
    })
    expect(await db.quiz.count()).toBe(0)
  })
})
