'use client'
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useT } from 'next-i18next/client'
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { EditedPair } from '#core/alignment/edit.ts'
import type { Locale } from '#i18n/config.ts'
import { caretAt, offsetIn } from '../reader/caret.ts'
import { type Editor, type EditorState, selected } from './editor.ts'
import { PairRow, type RowProps } from './pair-row.tsx'
import { useRowWords } from './row-words.ts'

/** What the bars above and below hide of the page, in CSS pixels. */
const HIDDEN = { above: 132, below: 72 }

/** All pairs of a text, of which those near the screen are in the page. */
export function PairGrid({
  locale,
  editor,
  state,
  inPlace,
  onCaret,
}: {
  locale: Locale
  editor: Editor
  state: EditorState
  inPlace: RowProps['inPlace'] | null
  /** Where in its sentence the cursor was put by pointer. */
  onCaret: (offset: number | null) => void
}) {
  const { t } = useT('alignment')
  const words = useRowWords(locale)
  const { pairs, cursor } = state
  const grid = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => setMargin(grid.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({
    count: pairs.length,
    estimateSize: at => likelyHeight(pairs[at]!),
    getItemKey: at => pairs[at]!.id,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: HIDDEN.above,
    scrollPaddingEnd: HIDDEN.below,
    useFlushSync: false,
    rangeExtractor: range => {
      const near = defaultRangeExtractor(range)
      return near.includes(cursor.pair) ? near : [...near, cursor.pair].sort((a, b) => a - b)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `focus` says when the cursor is to be followed
  useLayoutEffect(() => {
    if (state.focus === 0) return
    rows.scrollToIndex(cursor.pair, { align: 'auto' })
    grid.current?.querySelector<HTMLElement>('[data-here]')?.focus({ preventScroll: true })
  }, [state.focus])
  const opens = useMemo(() => passageNumbers(pairs), [pairs])
  const range = selected(state)
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table's cannot be
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the page's (use-editor-keys.ts)
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      className="pairs windowed"
      aria-label={t('grid')}
      aria-rowcount={pairs.length}
      aria-colcount={3}
      aria-multiselectable
      style={{ '--height': `${rows.getTotalSize()}px` } as CSSProperties}
      onClick={event => onCaret(pressed(event, editor))}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => (
        <Row
          key={key}
          at={index}
          start={start - margin}
          pair={pairs[index]!}
          isSelected={range !== null && index >= range.from && index < range.to}
          isHere={index === cursor.pair}
          opens={opens[index] !== opens[index - 1]}
          measure={rows.measureElement}
        >
          <PairRow
            words={words}
            pair={pairs[index]!}
            at={index}
            opens={opens[index] === opens[index - 1] ? null : opens[index]!}
            here={index === cursor.pair ? cursor : null}
            selected={range !== null && index >= range.from && index < range.to}
            {...(index === cursor.pair && inPlace && { inPlace })}
          />
        </Row>
      ))}
    </div>
  )
}

function Row(props: {
  at: number
  start: number
  pair: EditedPair
  isSelected: boolean
  isHere: boolean
  opens: boolean
  measure: (node: Element | null) => void
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table's cannot be
    <div
      role="row"
      tabIndex={-1}
      ref={props.measure}
      className="pair"
      data-index={props.at}
      data-opens={props.opens || undefined}
      data-current={props.isHere || undefined}
      data-kind={props.pair.kind}
      aria-rowindex={props.at + 1}
      aria-selected={props.isSelected}
      style={{ '--start': `${props.start}px` } as CSSProperties}
    >
      {props.children}
    </div>
  )
}

/** Puts the cursor where the grid was pressed, or ticks a pair; answers the place in the sentence. */
function pressed(event: MouseEvent, editor: Editor): number | null {
  if (!(event.target instanceof Element) || event.target.closest('textarea, .english-panel, .cutter'))
    return null
  const pair = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN)
  if (Number.isNaN(pair)) return null
  const { cursor } = editor.state()
  if (event.target.closest('[data-check]')) {
    editor.moveTo({ ...cursor, pair })
    editor.run('check')
    return null
  }
  const side = event.target.closest<HTMLElement>('[data-side]')?.dataset.side
  const sentence = event.target.closest<HTMLElement>('[data-n]')
  editor.moveTo(
    {
      pair,
      side: side === 'zh' || side === 'en' ? side : cursor.side,
      sentence: Number(sentence?.dataset.n ?? 0),
    },
    { selecting: event.shiftKey },
  )
  const caret = sentence && caretAt(event.clientX, event.clientY)
  return caret ? offsetIn(sentence, caret) : null
}

/** In CSS pixels, from how much text there is: rows are measured once they are near. */
function likelyHeight({ zh, en }: EditedPair): number {
  const lines = (texts: readonly string[], width: number) =>
    texts.reduce((sum, text) => sum + Math.ceil(text.length / width), 0)
  const isNarrow = window.innerWidth < 900
  const [zhHeight, enHeight] = [lines(zh, isNarrow ? 19 : 28) * 36, lines(en, isNarrow ? 42 : 62) * 28]
  return 24 + (isNarrow ? 32 + zhHeight + enHeight : Math.max(56, zhHeight, enHeight))
}

/** For each pair the number of its passage; a headline is 0. */
function passageNumbers(pairs: readonly EditedPair[]): number[] {
  let number = pairs[0]?.kind === 'headline' ? -1 : 0
  return pairs.map(({ passage }, at) => {
    if (passage !== pairs[at - 1]?.passage) number++
    return number
  })
}
