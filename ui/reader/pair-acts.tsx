'use client'
import { useT } from 'next-i18next/client'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { ReadingPair } from '#core/reading/document.ts'
import { has } from '#core/reading/passage-html.ts'
import type { Locale } from '#i18n/config.ts'
import { Word } from '../kit/act.tsx'
import { dayText } from './day-text.ts'
import type { PageText } from './page-text.ts'
import type { Side } from './types.ts'

type Props = {
  locale: Locale
  text: PageText
  pair: ReadingPair
  /** The side that was pressed. */
  side: Side
  glossed: boolean
  onEdit: () => void
  onGloss: () => void
}

/** What can be done with the pair that was pressed, at its end; and whose English it is where its reader wrote it. */
export function PairActs({ locale, text, pair, side, glossed, onEdit, onGloss }: Props) {
  const { t } = useT('desk')
  const leaf = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (leaf.current) layAtEnd(leaf.current, text, pair.position, side)
  })
  const main = document.querySelector('main')
  if (!main) return null
  const english = has(pair, 'en')
  return createPortal(
    <div ref={leaf} className="pair-acts" data-pair={pair.position}>
      {pair.written && (
        <span className="note">{t('acts.written', { day: dayText(locale, pair.written) })}</span>
      )}
      <Word onClick={onEdit} hint="E" aria-keyshortcuts="e">
        {english ? t('acts.correct') : t('acts.write')}
      </Word>
      {!english && (
        <Word onClick={onGloss} hint="G" aria-keyshortcuts="g" aria-pressed={glossed}>
          {t('acts.gloss')}
        </Word>
      )}
    </div>,
    main,
  )
}

const MARGIN = 12

/** Under the last line of the side that was pressed; where pairs are stacked, of the pair. */
function layAtEnd(leaf: HTMLElement, text: PageText, pair: number, side: Side): void {
  const own = shownElement(text, pair, side) ?? shownElement(text, pair, side === 'zh' ? 'en' : 'zh')
  const stacked = own && getComputedStyle(own).display === 'block'
  const element = stacked ? (shownElement(text, pair, 'en') ?? own) : own
  const line = element && [...element.getClientRects()].at(-1)
  if (!line) return
  const left = Math.max(MARGIN, Math.min(line.right, innerWidth - MARGIN) - leaf.offsetWidth)
  leaf.style.setProperty('--x', `${left + scrollX}px`)
  leaf.style.setProperty('--y', `${line.bottom + scrollY - 2}px`)
}

function shownElement(text: PageText, pair: number, side: Side): HTMLElement | undefined {
  const element = text.pairElement(pair, side)
  return element && element.getClientRects().length > 0 ? element : undefined
}
