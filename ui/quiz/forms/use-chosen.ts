'use client'
import type { Option } from '#core/quizzes/question.ts'
import { useDraft } from '../../kit/use-draft.ts'

/** Options in the order in which they were chosen, kept as a draft; one that is chosen again is given back. */
export function useChosen(draft: string, options: readonly Option[]) {
  const [kept, keep] = useDraft(draft)
  const chosen = kept.filter(id => options.some(option => option.id === id))
  const toggle = (id: string) =>
    keep(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id])
  return { chosen, toggle, takeBack: () => keep(chosen.slice(0, -1)) }
}
