'use client'
import { useKeyDown } from '../kit/use-key-down.ts'

/**
 * Ctrl or ⌘ Z, as elsewhere. A field has its own undoing first, while there is anything in it, and so has a message that offers to
 * take back what it tells.
 */
export function useUndoKey(onUndo: () => void, enabled: boolean): void {
  useKeyDown(event => {
    if (event.key.toLowerCase() !== 'z' || event.ctrlKey === event.metaKey) return
    if (event.altKey || event.shiftKey || event.repeat || isComposed(event)) return
    // after the listeners of the others, and what the browser makes of the key
    setTimeout(() => {
      if (!event.defaultPrevented && !isComposed(event)) onUndo()
    })
  }, enabled)
}

/** Whether the key goes to a field in which something is written, or to a dialog. */
function isComposed({ target, isComposing }: KeyboardEvent): boolean {
  if (isComposing || !(target instanceof Element)) return isComposing
  if (target.closest('dialog')) return true
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== ''
}
