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

/** Does something that moves the text about, and brings the pair at the reading line back to where it stood. */
export function keepingPlace(text: PageText, change: () => void): void {
  const bringBack = holdPlace(text)
  change()
  bringBack()
}

/** Opens the text where reading stopped, with that pair at the reading line; not if that is on the first screen anyway. */
export function returnTo(text: PageText, pairId: string): void {
  const pair = text.pairs.find(({ id }) => id === pairId)?.position
  const top = pair === undefined ? undefined : topOf(pair)
  if (top === undefined || scrollY + top < innerHeight * FIRST_SCREEN) return
  scrollTo({ top: scrollY + top - innerHeight * READING_LINE, behavior: 'instant' })
}

function topOf(pair: number): number | undefined {
  const elements = [...document.querySelectorAll(`.s[data-pair="${pair}"]`)]
  return elements.find(element => element.getClientRects().length > 0)?.getBoundingClientRect().top
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
