'use client'
import { useT } from 'next-i18next/client'
import { useMemo } from 'react'
import type { Locale } from '#i18n/config.ts'

/** What a row says. Made once for all: a row is made and left within a frame, as one scrolls. */
export type RowWords = {
  empty: string
  headline: string
  check: string
  doubtful: string
  passage: (number: number) => string
  pair: (number: number) => string
  /** `score`: 0–1. */
  score: (score: number) => string
}

export function useRowWords(locale: Locale): RowWords {
  const { t } = useT('alignment')
  return useMemo(() => {
    const percent = new Intl.NumberFormat(locale, { style: 'percent' })
    return {
      empty: t('empty'),
      headline: t('headline'),
      check: t('check'),
      doubtful: t('doubtful'),
      passage: number => t('passage', { number }),
      pair: number => t('pair', { number }),
      score: score => t('score', { percent: percent.format(score) }),
    }
  }, [t, locale])
}
