'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/**
 * A question that must be answered before anything else: a native modal dialog. Escape and a press outside close it,
 * and focus returns to where it was. `onClose` is called however it closes; the owner then takes `open` away.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className="dialog" closedby="any" onClose={onClose} aria-labelledby={titleId}>
      {open && (
        <>
          <h2 id={titleId} className="serif">
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  )
}
