const FAR_ENOUGH_PX = 72

/** Lets a sheet be pulled down by its grab: far enough and it goes, else it settles again. Returns how to stop. */
export function pulledAway(grab: HTMLElement, sheet: HTMLElement, onAway: () => void): () => void {
  let from: number | null = null
  const pulled = (event: PointerEvent) => (from === null ? 0 : Math.max(0, event.clientY - from))
  const begin = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('button')) return
    from = event.clientY
    grab.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    if (from !== null) sheet.style.translate = `0 ${pulled(event)}px`
  }
  const end = (event: PointerEvent) => {
    const away = event.type === 'pointerup' && pulled(event) > FAR_ENOUGH_PX
    from = null
    sheet.style.translate = ''
    if (away) onAway()
  }
  const listeners = { pointerdown: begin, pointermove: move, pointerup: end, pointercancel: end }
  for (const [name, listen] of Object.entries(listeners)) grab.addEventListener(name, listen as EventListener)
  return () => {
    for (const [name, listen] of Object.entries(listeners))
      grab.removeEventListener(name, listen as EventListener)
  }
}
