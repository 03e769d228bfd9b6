'use client'
import { memo, type ReactNode } from 'react'
import type { EditedPair, Side } from '#core/alignment/edit.ts'
import { isDoubtful } from '#core/alignment/edit-doubts.ts'
import { Icon } from '../kit/icon.tsx'
import type { Cursor } from './operations.ts'
import type { RowWords } from './row-words.ts'

export type RowProps = {
  words: RowWords
  pair: EditedPair
  at: number
  /** The number of the passage that begins with it, 0 for a headline; null inside of one. */
  opens: number | null
  /** The cursor, where it is in this pair. */
  here: Omit<Cursor, 'pair'> | null
  selected: boolean
  /** What stands in place of the sentence at the cursor, or of its English. */
  inPlace?: { of: 'sentence' | 'english'; node: ReactNode }
}

/** A pair: its Chinese, its number with the tick of who checked it, its English. */
export const PairRow = memo(function PairRow(props: RowProps) {
  const { words, pair, at, here, selected, inPlace } = props
  const side = (name: Side) => (
    <Cell
      words={words}
      texts={pair[name]}
      side={name}
      here={here?.side === name ? here.sentence : null}
      inPlace={here?.side === name || inPlace?.of === 'english' ? inPlace : undefined}
    />
  )
  return (
    <>
      {side('zh')}
      <Gutter words={words} pair={pair} at={at} opens={props.opens} selected={selected} />
      {side('en')}
    </>
  )
})

function Cell({
  words,
  texts,
  side,
  here,
  inPlace,
}: {
  words: RowWords
  texts: readonly string[]
  side: Side
  here: number | null
  inPlace: RowProps['inPlace']
}) {
  const lang = side === 'zh' ? 'zh-Hans' : 'en'
  const isReplaced = inPlace?.of === 'english' && side === 'en'
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table's cannot be
    <div role="gridcell" tabIndex={-1} className={side === 'zh' ? 'zh' : 'en serif'} data-side={side}>
      {isReplaced && inPlace.node}
      {!isReplaced && texts.length === 0 && (
        <span className="none" tabIndex={here === 0 ? 0 : -1} data-n={0} data-here={here === 0 || undefined}>
          {words.empty}
        </span>
      )}
      {!isReplaced &&
        texts.map((text, n) =>
          inPlace?.of === 'sentence' && here === n ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has no other name
            <div key={n}>{inPlace.node}</div>
          ) : (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has no other name
              key={n}
              className="sentence"
              lang={lang}
              tabIndex={here === n ? 0 : -1}
              data-n={n}
              data-here={here === n || undefined}
            >
              {text}
            </span>
          ),
        )}
    </div>
  )
}

function Gutter({
  words,
  pair,
  at,
  opens,
  selected,
}: Pick<RowProps, 'words' | 'pair' | 'at' | 'opens' | 'selected'>) {
  const isDoubt = isDoubtful(pair)
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table's cannot be
    <div role="gridcell" tabIndex={-1} className="gutter">
      {opens !== null && (
        <span className="passage">{opens === 0 ? words.headline : words.passage(opens)}</span>
      )}
      <span className="num" title={words.pair(at + 1)}>
        {at + 1}
      </span>
      <button
        type="button"
        className="tick"
        tabIndex={-1}
        aria-pressed={pair.checked}
        aria-label={words.check}
        title={words.check}
        data-check={at}
        data-selected={selected || undefined}
      >
        <Icon name="tick" />
      </button>
      {isDoubt && (
        <span className="doubt" title={words.score(pair.score)}>
          {words.doubtful}
        </span>
      )}
    </div>
  )
}
