import { useT } from 'next-i18next/client'
import { type RefObject, useState } from 'react'
import { useKeys } from '../kit/use-keys.ts'
import { type AnswerField, holdIn } from './answer-field.ts'
import { PARTS_JOINED_BY } from './mark-answer.ts'

/** Parts that are put in order by pressing them, or their numbers, one after the other; pressed again one comes back. */
export function OrderParts({
  parts,
  field,
}: {
  parts: readonly string[]
  field: RefObject<AnswerField | null>
}) {
  const { t } = useT('review')
  const [placed, setPlaced] = useState<readonly number[]>([])
  const press = (at: number) =>
    setPlaced(before => (before.includes(at) ? before.filter(other => other !== at) : [...before, at]))
  useKeys({
    ...Object.fromEntries(parts.map((_, at) => [`${at + 1}`, () => press(at)])),
    Backspace: () => setPlaced(before => before.slice(0, -1)),
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
