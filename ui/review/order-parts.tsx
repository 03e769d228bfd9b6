import { useT } from 'next-i18next/client'
import type { RefObject } from 'react'
import { useDraft } from '../kit/use-draft.ts'
import { useKeys } from '../kit/use-keys.ts'
import { type AnswerField, holdIn } from './answer-field.ts'
import { PARTS_JOINED_BY } from './mark-answer.ts'

/** Parts that are put in order by pressing them, or their numbers, one after the other; pressed again one comes back. */
export function OrderParts({
  parts,
  draft,
  field,
}: {
  parts: readonly string[]
  /** By which it is kept what was pressed. */
  draft: string
  field: RefObject<AnswerField | null>
}) {
  const { t } = useT('review')
  const [pressed, setPressed] = useDraft(draft)
  const placed = pressed.map(Number).filter(at => at in parts)
  const place = (next: readonly number[]) => setPressed(next.map(String))
  const press = (at: number) =>
    place(placed.includes(at) ? placed.filter(other => other !== at) : [...placed, at])
  useKeys({
    ...Object.fromEntries(parts.map((_, at) => [`${at + 1}`, () => press(at)])),
    Backspace: () => place(placed.slice(0, -1)),
  })
  const isWhole = placed.length === parts.length
  const line = placed.map(at => parts[at])
  return (
    <div className="ordering">
      <ol className="to-order">
        {parts.map((part, at) => (
          <li key={part}>
            <button type="button" aria-pressed={placed.includes(at)} onClick={() => press(at)}>
              <kbd>{at + 1}</kbd>
              <span lang="zh-Hans">{part}</span>
            </button>
          </li>
        ))}
      </ol>
      <ol className="ordered" aria-label={t('ordered')} aria-live="polite">
        {line.map(part => (
          <li key={part} lang="zh-Hans">
            {part}
          </li>
        ))}
      </ol>
      <input type="hidden" ref={holdIn(field)} value={isWhole ? line.join(PARTS_JOINED_BY) : ''} />
    </div>
  )
}
