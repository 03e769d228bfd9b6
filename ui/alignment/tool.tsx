import type { ReactNode } from 'react'

/** An operation of the editor as a word, with its key; `label` where it is shown as an icon. */
export function Tool({
  hint,
  label,
  title = label,
  pressed,
  onPress,
  children,
}: {
  hint: string
  label?: string
  title?: string | undefined
  pressed?: boolean | undefined
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className="operation"
      aria-label={label}
      title={title}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children}
      <kbd>{hint}</kbd>
    </button>
  )
}
