'use client'
import { useT } from 'next-i18next/client'
import { Word } from '../kit/act.tsx'

/** A term or a word with what can be done with it; the keys belong to the row that is `active`. */
export function WordRow({
  id,
  row,
  level,
  active,
  onActive,
  onKeep,
  onKnown,
}: {
  id: string
  row: { zh: string; pinyin: string; english: string; count: number }
  /** Its level in a list, in words. */
  level?: string
  active: boolean
  onActive: () => void
  onKeep?: () => void
  onKnown: () => void
}) {
  const { t } = useT('shelf')
  return (
    <li id={id} data-active={active ? '' : undefined} onFocusCapture={onActive}>
      <p>
        <span className="zh" lang="zh-Hans">
          {row.zh}
        </span>{' '}
        <span className="py serif" lang="zh-Latn-pinyin">
          {row.pinyin}
        </span>{' '}
        <span className="times num">{t('words.times', { count: row.count })}</span>
        {level && <span className="times num">{level}</span>}
      </p>
      {row.english && (
        <p className="english serif" lang="en">
          {row.english}
        </p>
      )}
      <div className="acts">
        <Word
          onClick={onKnown}
          hint={active ? 'N' : undefined}
          aria-label={t('words.knowOne', { zh: row.zh })}
        >
          {t('words.know')}
        </Word>
        {onKeep && (
          <Word
            className="keep"
            onClick={onKeep}
            hint={active ? 'C' : undefined}
            aria-label={t('words.keepOne', { zh: row.zh })}
          >
            {t('words.keep')}
          </Word>
        )}
      </div>
    </li>
  )
}
