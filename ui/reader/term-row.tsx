'use client'
import { useT } from 'next-i18next/client'
import type { ReadingTerm } from '#core/reading/document.ts'
import { stateKeys } from '../terms/term-words.ts'
import type { Keepable } from './use-keeping.ts'

type Props = {
  term: ReadingTerm & { index: number }
  chosen: boolean
  onChoose: (index: number, yes: boolean) => void
  onKeep: (terms: readonly Keepable[]) => void
  onGoTo: (index: number, pair: number) => void
}

/** One term of the list: what it is, how often it stands in the text, and what the reader knows of it. */
export function TermRow({ term, chosen, onChoose, onKeep, onGoTo }: Props) {
  const { t } = useT('reader')
  const { zh, pinyin, english, count, first, state, index } = term
  return (
    <li data-state={state}>
      <span className="choose">
        {state === 'new' && (
          <input
            type="checkbox"
            checked={chosen}
            onChange={event => onChoose(index, event.target.checked)}
            aria-label={t('terms.choose', { term: zh })}
          />
        )}
      </span>
      <button type="button" className="go" onClick={() => onGoTo(index, first)} title={t('terms.first')}>
        <span className="zh" lang="zh-Hans">
          {zh}
        </span>
        <span className="py serif" lang="zh-Latn-pinyin">
          {pinyin}
        </span>
        {english ? (
          <span className="english serif" lang="en">
            {english}
          </span>
        ) : (
          <span className="faint">{t('terms.noEnglish')}</span>
        )}
      </button>
      <span className="times num">{t('terms.times', { count })}</span>
      {state === 'new' ? (
        <button type="button" className="word" onClick={() => onKeep([term])}>
          {t('entry.keep')}
        </button>
      ) : (
        <span className="state">{t(stateKeys[state])}</span>
      )}
    </li>
  )
}
