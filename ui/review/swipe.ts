/** How far a finger goes until it means something, px. */
export const SWIPE_PX = 90
const TAP_PX = 10
const TAP_MS = 500

export type Touch = { x: number; y: number; at: number }
/** What a finger that has gone from one place to another does; `pull` is how near it is to a swipe, −1 to 1. */
export type Gesture = { kind: 'tap' | 'left' | 'right' | 'none'; pull: number }

/** Right and left only where the way goes sideways: up and down is scrolling. */
export function gestureOf(from: Touch, to: Touch): Gesture {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (Math.abs(dx) < TAP_PX && Math.abs(dy) < TAP_PX)
    return { kind: to.at - from.at < TAP_MS ? 'tap' : 'none', pull: 0 }
  if (Math.abs(dx) < 2 * Math.abs(dy)) return { kind: 'none', pull: 0 }
  const pull = Math.max(-1, Math.min(1, dx / SWIPE_PX))
  if (Math.abs(pull) < 1) return { kind: 'none', pull }
  return { kind: pull < 0 ? 'left' : 'right', pull }
}
