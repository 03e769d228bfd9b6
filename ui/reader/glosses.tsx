'use client'
import { useT } from 'next-i18next/client'
import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { showToast } from '../kit/toast.tsx'
import { type GlossedPair, type GlossWords, glossElement } from './gloss-element.ts'
import type { PageText } from './page-text.ts'
import type { Glossing } from './use-glossing.ts'
import type { Parts } from './use-parts.ts'

type Props = {
  text: PageText
  drawn: Parts['drawn']
  address: string
  glossing: Pick<Glossing, 'all' | 'pairs'>
}

/** Pairs that are asked for together. */
const TOGETHER = 60
/** Screens above and below the window in which all is glossed. */
const NEAR = '150% 0px'

/** Puts Chinese without English word by word where its English would stand; fetched as it comes near. */
export function Glosses({ text, drawn, address, glossing }: Props) {
  const { t } = useT('desk')
  const known = useRef(new Map<string, GlossedPair>())
  const asked = useRef(new Set<number>())
  const read = useRef(text)
  const words = { label: t('gloss.label'), from: t('gloss.from') }
  const draw = useEffectEvent(() => drawGlosses(text, glossing, known.current, words))
  const ask = useCallback(
    async (pair: number) => {
      const from = pair - (pair % TOGETHER)
      if (asked.current.has(from)) return
      asked.current.add(from)
      const query = new URLSearchParams({ from: `${from}`, to: `${from + TOGETHER}` })
      const response = await fetch(`${address}/gloss/pairs?${query}`).catch(() => null)
      if (!response?.ok) asked.current.delete(from)
      return response?.ok ? ((await response.json()) as GlossedPair[]) : null
    },
    [address],
  )
  const come = useEffectEvent((pairs: GlossedPair[] | null | undefined) => {
    if (pairs === null) showToast({ text: t('gloss.failed') })
    if (!pairs) return
    for (const pair of pairs) known.current.set(pair.id, pair)
    draw()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been drawn anew has lost its glosses
  useEffect(() => {
    if (read.current !== text) asked.current.clear() // it may have been corrected
    read.current = text
    draw()
    for (const id of glossing.pairs) {
      const pair = text.positionOf(id)
      if (pair !== null) void ask(pair).then(pairs => come(pairs))
    }
    if (!glossing.all) return
    return watchPassages(element => {
      for (const pair of missing(text, element)) void ask(pair).then(pairs => come(pairs))
    })
  }, [text, drawn, glossing.all, glossing.pairs, ask])
  return null
}

/** Tells of passages as they come near the window. Returns how to stop. */
function watchPassages(tell: (passage: Element) => void): () => void {
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) tell(target)
    },
    { rootMargin: NEAR },
  )
  for (const passage of document.querySelectorAll('.reader :is(.head, .passage)')) observer.observe(passage)
  return () => observer.disconnect()
}

const chineseIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('.zh > .s, .zh .s[data-pair]')]

/** The pairs of a passage that have no English. */
const missing = (text: PageText, passage: Element): number[] =>
  chineseIn(passage).flatMap(element => {
    const pair = text.pairOf(element)
    return pair !== null && text.pairAt(pair)?.en.length === 0 ? [pair] : []
  })

const madeOf = new WeakMap<HTMLElement, GlossedPair>()

function drawGlosses(
  text: PageText,
  { all, pairs }: Pick<Glossing, 'all' | 'pairs'>,
  known: ReadonlyMap<string, GlossedPair>,
  words: GlossWords,
): void {
  for (const gloss of document.querySelectorAll('.s.glossed')) {
    if (text.pairElement(text.pairOf(gloss) ?? -1, 'en') !== gloss) gloss.remove()
  }
  for (const chinese of chineseIn(document)) {
    const position = text.pairOf(chinese)
    const pair = position === null ? undefined : text.pairAt(position)
    if (!pair || pair.en.length > 0) continue
    const there = text.pairElement(pair.position, 'en')
    const glossed = all || pairs.has(pair.id) ? known.get(pair.id) : undefined
    if (glossed && there?.isConnected && madeOf.get(there) === glossed) continue
    there?.remove()
    const made =
      glossed && glossElement(glossed, pair.position, chinese, all ? { ...words, label: '' } : words)
    if (made) {
      place(made, chinese)
      madeOf.set(made, glossed!)
    }
    text.showInstead(pair.position, made)
  }
}

/** Where the English would stand, in its order among the others. */
function place(gloss: HTMLElement, chinese: HTMLElement): void {
  const english = chinese.closest('.passage, .head')?.querySelector(':scope > .en')
  const order = (element: Element) => Number((element as HTMLElement).style.getPropertyValue('--n')) || 0
  const next = [...(english?.children ?? [])].find(
    child => !child.matches('.s') || order(child) > order(gloss),
  )
  english?.insertBefore(gloss, next ?? null)
}
