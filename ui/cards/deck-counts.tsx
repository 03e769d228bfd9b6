'use client'
import { useT } from 'next-i18next/client'
import type { DeckRow } from './types.ts'

/** How many cards, and how they stand: in words, since figures alone say nothing. */
export function DeckCounts({ counts }: Pick<DeckRow, 'counts'>) {
  const { t } = useT('cards')
  return (
    <p className="counts num">
      <span>{t('counts.cards', { count: counts.cards })}</span>
      {counts.new > 0 && <span>{t('counts.new', { number: counts.new })}</span>}
      {counts.learning > 0 && <span>{t('counts.learning', { number: counts.learning })}</span>}
      {counts.review > 0 && <span>{t('counts.review', { number: counts.review })}</span>}
      {counts.due > 0 && <span className="due">{t('counts.due', { number: counts.due })}</span>}
    </p>
  )
}
