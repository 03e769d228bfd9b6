'use client'
import { useCallback, useRef, useState } from 'react'
import type { Entry } from '#core/reading/entry.ts'
import { askEntries } from './entries.ts'
import type { PageText } from './page-text.ts'
import type { Side, Spot } from './types.ts'

/** What the popover is about. Pinned it has the focus; else it is a preview that goes as the pointer leaves. */
export type Opened = {
  spot: Spot
  /** The column that was asked. */
  side: Side
  pinned: boolean
  words: string
  entry: Entry | null
  failed: boolean
  /** Its words are being cut anew. */
  cutting: boolean
}

/** So long an answer is waited for before the popover opens without it, in milliseconds: drawn twice, it comes later. */
const PATIENCE_MS = 60

/** The popover's state: which spot is open, and what the server says about it. */
export function useOpened(documentId: string, text: PageText | null) {
  const [entries] = useState(askEntries)
  const [opened, setOpened] = useState<Opened | null>(null)

  const placeOf = useCallback(
    ({ pair, sentence, start, end }: Spot) => {
      const pairId = text?.pairAt(pair)?.id ?? ''
      return { documentId, pairId, sentence, start, end }
    },
    [documentId, text],
  )
  const prefetch = useCallback((spot: Spot) => entries.ask(placeOf(spot)), [entries, placeOf])

  /** What was asked for last, also before it is shown; null once it is closed. */
  const asked = useRef<Opened | null>(null)
  const open = useCallback(
    (spot: Spot, side: Side, pinned: boolean) => {
      const sentence = text?.pairAt(spot.pair)?.zh[spot.sentence]
      if (!sentence) return
      const words = sentence.text.slice(spot.start, spot.end)
      const entry = entries.have(placeOf(spot))
      const opening = { spot, side, pinned, words, entry, failed: false, cutting: false }
      asked.current = opening
      if (entry) return setOpened(opening)
      const show = (answer: Partial<Opened>) => {
        if (asked.current === opening)
          setOpened(now => ({ ...(now?.spot === spot ? now : opening), ...answer }))
      }
      // a preview is left as soon as the pointer goes, so it must be there to be left
      const empty = setTimeout(() => show({}), pinned ? PATIENCE_MS : 0)
      entries.ask(placeOf(spot)).then(answer => {
        clearTimeout(empty)
        show({ entry: answer, failed: answer === null })
      })
    },
    [entries, text, placeOf],
  )
  const close = useCallback(() => {
    asked.current = null
    setOpened(null)
  }, [])
  const cut = useCallback((cutting: boolean) => {
    setOpened(now => {
      const at = now?.spot === asked.current?.spot ? now : asked.current
      return at && { ...at, cutting, pinned: at.pinned || cutting }
    })
  }, [])

  /** Says anew what the open entry is to the reader, after a keep or a mark. */
  const amend = useCallback(
    (text: string, change: Partial<Pick<Entry, 'state' | 'noteId'>>) => {
      entries.forget()
      setOpened(now =>
        now?.entry && expressionOf(now.entry) === text ? { ...now, entry: { ...now.entry, ...change } } : now,
      )
    },
    [entries],
  )
  return { opened, open, close, cut, prefetch, amend, placeOf, forget: entries.forget }
}

/** What is kept or known: the term, or the word itself. */
export const expressionOf = (entry: Entry): string => entry.term?.zh ?? entry.text
