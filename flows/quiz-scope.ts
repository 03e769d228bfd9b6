import type { PaperScope } from '#core/quizzes/sheet.ts'

type ScopeRow = {
  userId: string
  scope: string
  documentId: string | null
  deckId: string | null
  about: string | null
  document: { userId: string | null; shortTitle: string; shortTitleEn: string } | null
  deck: { name: string } | null
}

/** What a paper is about. A scope whose document or deck is gone, or is another person's, has no name and the id of none. */
export function scopeOf(quiz: ScopeRow, userId: string, lang: 'zh' | 'en'): PaperScope {
  const isOwn = quiz.userId === userId
  switch (quiz.scope) {
    case 'document': {
      const document = isOwn || quiz.document?.userId === null ? quiz.document : null
      const name = lang === 'en' ? document?.shortTitleEn : document?.shortTitle
      return { kind: 'document', id: (document && quiz.documentId) ?? '', name: name ?? '', terms: null }
    }
    case 'deck':
      return {
        kind: 'deck',
        id: (isOwn && quiz.deckId) || '',
        name: (isOwn && quiz.deck?.name) || '',
        terms: null,
      }
    case 'tag':
    case 'category':
    case 'exam':
      return { kind: quiz.scope, id: quiz.about ?? '', name: '', terms: null }
    case 'kept':
    case 'weak':
    case 'own':
      return { kind: quiz.scope, id: null, name: '', terms: null }
    default:
      return { kind: 'all', id: null, name: '', terms: null }
  }
}
