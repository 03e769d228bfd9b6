import type { PageText } from './page-text.ts'
import type { Side } from './types.ts'

/** Shows the other side of a pair under its sentence, where only one side is on the page, or takes it away again. */
export function togglePeek(text: PageText, pair: number, shown: Side): void {
  const sentence = text.pairElement(pair, shown)
  const other = text.pairElement(pair, shown === 'zh' ? 'en' : 'zh')
  if (!sentence || !other) return
  const beside = sentence.nextElementSibling
  if (beside?.classList.contains('peek')) beside.remove()
  else sentence.after(peekOf(other, shown))
}

function peekOf(other: HTMLElement, shown: Side): HTMLElement {
  const peek = document.createElement('span')
  peek.className = shown === 'zh' ? 'peek reading en' : 'peek reading zh'
  peek.lang = shown === 'zh' ? 'en' : 'zh-Hans'
  peek.append(other.cloneNode(true))
  return peek
}

export function closePeeks(): void {
  for (const peek of document.querySelectorAll('.peek')) peek.remove()
}
