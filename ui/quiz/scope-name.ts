import type { PaperScope } from '#core/quizzes/sheet.ts'
import { categoryKeys, isCategory } from '../terms/term-words.ts'

type ScopeWord =
  | 'scope.all'
  | 'scope.kept'
  | 'scope.weak'
  | 'scope.own'
  | 'scope.gone'
  | 'scope.tagged'
  | 'scope.examOn'
type CategoryWord = (typeof categoryKeys)[keyof typeof categoryKeys]

/** What of `terms` names a scope: pages of quizzes send no more of it. */
export const OF_TERMS = { terms: ['category'] }

/** `t` is of the namespace `quiz`, `tTerms` of `terms`. */
export type ScopeWords = {
  t: (key: ScopeWord, values: { name: string }) => string
  tTerms: (key: CategoryWord) => string
}

/** What a quiz was asked of. A document or deck since deleted has no name. */
export function scopeName({ t, tTerms }: ScopeWords, scope: PaperScope): string {
  switch (scope.kind) {
    case 'all':
    case 'kept':
    case 'weak':
    case 'own':
      return t(`scope.${scope.kind}`, { name: '' })
    case 'tag':
      return t('scope.tagged', { name: scope.id })
    case 'exam':
      return t('scope.examOn', { name: scope.id })
    case 'category':
      return isCategory(scope.id) ? tTerms(categoryKeys[scope.id]) : scope.id
    case 'document':
    case 'deck':
      return scope.name || t('scope.gone', { name: '' })
  }
}

/** A paper's own name, or what it is about. */
export const quizName = (words: ScopeWords, quiz: { name: string; scope: PaperScope }): string =>
  quiz.name || scopeName(words, quiz.scope)
