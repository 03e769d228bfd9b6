'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useState } from 'react'
import type { TermsQuery } from './terms-query.ts'
import type { DictionaryHit, TermActions } from './types.ts'

const TYPING_PAUSE_MS = 200

/** Where the glossary has nothing: what CC-CEDICT says, or which filters stand in the way. */
export function DictionaryHits({
  query,
  lookUp,
  onChange,
}: {
  query: TermsQuery
  lookUp: TermActions['lookUp']
  onChange: (change: Partial<TermsQuery>) => void
}) {
  const { t } = useT('terms')
  const q = query.q.trim()
  const filtered = query.category !== '' || query.structure !== '' || query.state !== ''
  return (
    <div className="no-terms" aria-live="polite">
      <p>{q === '' ? t('nothing.filters') : t('nothing.title', { query: q })}</p>
      {filtered && (
        <button
          type="button"
          className="word"
          onClick={() => onChange({ category: '', structure: '', state: '' })}
        >
          <span className="link">{t('filter.clear')}</span>
        </button>
      )}
      {q !== '' && <Dictionary key={q} q={q} lookUp={lookUp} />}
    </div>
  )
}

function Dictionary({ q, lookUp }: { q: string; lookUp: TermActions['lookUp'] }) {
  const { t } = useT('terms')
  const [found, setFound] = useState<DictionaryHit[] | null>(null)
  useEffect(() => {
    let wanted = true
    const put = (hits: DictionaryHit[]) => wanted && setFound(hits)
    const timer = setTimeout(() => lookUp(q).then(put, () => put([])), TYPING_PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [q, lookUp])
  if (found === null) return <p className="aside">{t('nothing.looking')}</p>
  if (found.length === 0) return <p className="aside">{t('nothing.neither')}</p>
  return (
    <section aria-labelledby="dictionary">
      <h2 id="dictionary">
        {t('nothing.dictionary')} <span>{t('nothing.attribution')}</span>
      </h2>
      <ol>
        {found.map(hit => (
          <li key={`${hit.traditional} ${hit.pinyin}`}>
            <span className="zh" lang="zh-Hans">
              {hit.simplified}
            </span>{' '}
            <span className="py serif" lang="zh-Latn-pinyin">
              {hit.pinyin}
            </span>
            <p className="en serif" lang="en">
              {hit.senses.join('; ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
