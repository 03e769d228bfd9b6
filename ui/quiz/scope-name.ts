import type { QuizScopeChoice } from '#core/quizzes/sheet.ts'

type ScopeWord = 'scope.all' | 'scope.kept' | 'scope.gone'

/** What a quiz was asked of; `t` is of the namespace `quiz`. A document or deck since deleted has no name. */
export function scopeName(t: (key: ScopeWord) => string, scope: QuizScopeChoice): string {
  if (scope.kind === 'all') return t('scope.all')
  if (scope.kind === 'kept') return t('scope.kept')
  return scope.name || t('scope.gone')
}
