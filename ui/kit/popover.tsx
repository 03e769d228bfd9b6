'use client'
import { type MouseEvent, type ReactNode, useId } from 'react'

/**
 * A leaf that hangs from its button: the browser's own popover, so Escape and a press outside close it and focus
 * returns. A link followed inside it closes it too, since the frame outlives the page.
 */
export function Popover({
  label,
  trigger,
  triggerClass = 'tool',
  panelClass = 'popover',
  onOpen,
  children,
}: {
  label: string
  trigger: ReactNode
  triggerClass?: string
  panelClass?: string
  onOpen?: () => void
  children: ReactNode
}) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        className={triggerClass}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-label={label}
      >
        {trigger}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={panelClass}
        onBeforeToggle={event => event.newState === 'open' && onOpen?.()}
        onClick={closeAfterLink}
      >
        {children}
      </div>
    </>
  )
}

function closeAfterLink(event: MouseEvent<HTMLDivElement>): void {
  if (event.target instanceof Element && event.target.closest('a[href]')) event.currentTarget.hidePopover()
}
