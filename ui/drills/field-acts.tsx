import { Act, Word } from '../kit/act.tsx'

/** Under a field that takes Enter, and Shift Enter for what goes on without an answer. */
export function FieldActs({
  give,
  onGive,
  pass,
  onPass,
}: {
  give: string
  onGive: () => void
  pass: string
  onPass: () => void
}) {
  return (
    <div className="acts">
      <Act hint="Enter" onClick={onGive}>
        {give}
      </Act>
      <Word hint="⇧ Enter" onClick={onPass}>
        {pass}
      </Word>
    </div>
  )
}
