import type { PageText } from './page-text.ts'

/** The height, as a share of the window, at which one reads. */
const READING_LINE = 1 / 3
/** What begins within this share of the window needs no return. */
const FIRST_SCREEN = 0.75
const SAVE_AFTER_MS = 1500

export type ReadingPlace = { pairId: string; progress: number }

/** The pair at the reading line, or the first below it; null before the text or without one. */
export function pairAtReadingLine(text: PageText): number | null {
  const line = innerHeight * READING_LINE
  const passages = [...document.querySelectorAll<HTMLElement>('.passage')]
  const passage = passages.find(element => element.getBoundingClientRect().bottom > line) ?? passages.at(-1)
  const shown = passage?.querySelectorAll<HTMLElement>('.s[data-pair]') ?? []
  const pairs = [...shown].filter(element => element.getClientRects().length > 0)
  const pair = pairs.find(element => element.getBoundingClientRect().bottom > line) ?? pairs.at(-1)
  return text.pairOf(pair ?? null)
}

/** Share of the text above the lower edge of the window that can be scrolled away, 0–1. */
export function readSoFar(): number {
  const way = document.documentElement.scrollHeight - innerHeight
  return way <= 0 ? 1 : Math.min(1, Math.max(0, scrollY / way))
}

/** Notes where the pair at the reading line stands. What it returns brings it back there. */
export function holdPlace(text: PageText): () => void {
  const pair = scrollY < innerHeight * READING_LINE ? null : pairAtReadingLine(text)
  const before = pair === null ? undefined : topOf(pair)
  const bringBack = () => {
    const after = pair === null ? undefined : topOf(pair)
    if (before !== undefined && after !== undefined) scrollBy({ top: after - before, behavior: 'instant' })
  }
  return () => {
    bringBack()
    // What comes near the window is laid out only now, and may move the pair once more.
    requestAnimationFrame(() => requestAnimationFrame(bringBack))
  }
}

/**
 * Says how tall a Hanzi's worth of a long text is, by what of it is drawn: what is not drawn takes its room by that.
 * Measured anew when the text has taken another shape.
 */
export function measureText(): void {
  const laidOut = [...document.querySelectorAll<HTMLElement>('.chunk > .passage')].filter(passage =>
    passage.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
  )
  const tall = laidOut.reduce((sum, passage) => sum + passage.offsetHeight, 0)
  const size = laidOut.reduce((sum, passage) => sum + sizeOf(passage), 0)
  const article = laidOut[0]?.closest('article')
  if (!article || size === 0) return
  article.style.setProperty('--per-hanzi', `${tall / size}px`)
  article.dataset.measured = ''
}

/** As the stylesheet has it for a passage that is not laid out. */
const sizeOf = (passage: HTMLElement): number => Number(passage.style.getPropertyValue('--hanzi')) + 12

/** Does something that moves the text about, and brings the pair at the reading line back to where it stood. */
export function keepingPlace(text: PageText, change: () => void): void {
  const bringBack = holdPlace(text)
  change()
  bringBack()
}

/** Draws parts of a long text without moving what is in sight, also where the browser does not see to that itself. */
export function drawSteadily(draw: () => void): void {
  const chunks = [...document.querySelectorAll('.chunk')]
  const first = CSS.supports('overflow-anchor', 'auto')
    ? undefined
    : chunks.find(chunk => chunk.getBoundingClientRect().bottom > 0)
  const before = first?.getBoundingClientRect().top
  draw()
  if (first && before !== undefined)
    scrollBy({ top: first.getBoundingClientRect().top - before, behavior: 'instant' })
}

/** Opens the text where reading stopped, with that pair at the reading line; not if that is on the first screen anyway. */
export function returnTo(text: PageText, pairId: string): void {
  const pair = text.positionOf(pairId)
  const top = pair === null ? undefined : topOf(pair)
  if (top === undefined || scrollY + top < innerHeight * FIRST_SCREEN) return
  scrollTo({ top: scrollY + top - innerHeight * READING_LINE, behavior: 'instant' })
  holdStill(shownElement(pair!)!)
}

/** What comes near the window is laid out within this time. */
const SETTLES_MS = 600

/** Keeps an element where it stands in the window while the text around it is being laid out, unless the reader moves. */
export function holdStill(element: HTMLElement): void {
  const top = element.getBoundingClientRect().top
  const until = performance.now() + SETTLES_MS
  const moving = new AbortController()
  const { signal } = moving
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(type, () => moving.abort(), { signal, passive: true })
  let at = scrollY
  const frame = () => {
    const left = Math.abs(scrollY - at) > innerHeight // by the scrollbar, which tells of no press
    if (left || signal.aborted || !element.isConnected || performance.now() > until) return moving.abort()
    const moved = element.getBoundingClientRect().top - top
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' })
    at = scrollY
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

const topOf = (pair: number): number | undefined => shownElement(pair)?.getBoundingClientRect().top

function shownElement(pair: number): HTMLElement | undefined {
  const elements = [...document.querySelectorAll<HTMLElement>(`.s[data-pair="${pair}"]`)]
  return elements.find(element => element.getClientRects().length > 0)
}

/** Brings the beginning of a passage that is on the page into sight. */
export function showPassage(passage: number): void {
  const element = document.querySelector<HTMLElement>(`#p${passage}`)
  element?.scrollIntoView({ block: 'start', behavior: 'instant' })
  if (element) holdStill(element)
}

/** The passage that the end of an address names, `#p12`; null where it names none. */
export function passageNamed(hash: string): number | null {
  const number = /^#p(\d+)$/.exec(hash)?.[1]
  return number === undefined ? null : Number(number)
}

/**
 * Remembers the place while one reads: after each rest, and as the page is left, by a request that outlives it.
 * Returns how to stop.
 */
export function rememberPlace(documentId: string, read: () => ReadingPlace | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    const place = timer === undefined ? null : read()
    timer = undefined
    if (place) navigator.sendBeacon('/api/place', JSON.stringify({ documentId, ...place }))
  }
  const moved = () => {
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_AFTER_MS)
  }
  addEventListener('scroll', moved, { passive: true })
  addEventListener('pagehide', save)
  return () => {
    removeEventListener('scroll', moved)
    removeEventListener('pagehide', save)
    save()
  }
}
