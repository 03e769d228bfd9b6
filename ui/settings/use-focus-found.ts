import { type RefObject, useEffect, useRef } from 'react'

/**
 * When what is shown becomes another and the button that was pressed for it is gone, the focus goes to what has come in its
 * place: what `place` selects within `root`.
 */
export function useFocusFound(root: RefObject<HTMLElement | null>, shown: string, place: string): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    if (document.activeElement !== document.body) return
    root.current?.querySelector<HTMLElement>(place)?.focus({ preventScroll: true })
  }, [root, shown, place])
}
