'use client'
import { useT } from 'next-i18next/client'
import type { CardQueryError } from '#core/cards/card-query.ts'

const EXAMPLES = [
  ['攻坚', 'help.text'],
  ['deck:*2018* is:due', 'help.deck'],
  ['tag:经济 -is:suspended', 'help.tag'],
  ['is:leech or flag:red', 'help.is'],
  ['prop:ivl>30 prop:r<0.8', 'help.prop'],
  ['rated:7:1', 'help.rated'],
  ['added:7', 'help.added'],
  ['mark:term', 'help.mark'],
  ['kind:cloze', 'help.kind'],
] as const

/** How a search is put, by examples that can be tried. */
export function QueryHelp({ onAsk }: { onAsk: (query: string) => void }) {
  const { t } = useT('browse')
  return (
    <details className="query-help">
      <summary className="word">{t('help.title')}</summary>
      <dl className="search-help">
        {EXAMPLES.map(([query, says]) => (
          <div key={query}>
            <dt>
              <button type="button" className="link" onClick={() => onAsk(query)}>
                {query}
              </button>
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const TROUBLES = {
  'unclosed-quote': 'trouble.quote',
  'unclosed-bracket': 'trouble.bracket',
  unexpected: 'trouble.unexpected',
  'unknown-name': 'trouble.name',
  'bad-value': 'trouble.value',
  'too-long': 'trouble.long',
} as const satisfies Record<CardQueryError['code'], string>

/** What is wrong with a search, and where. */
export function QueryTrouble({ error }: { error: CardQueryError }) {
  const { t } = useT('browse')
  return (
    <p className="wrong" role="alert">
      {t(TROUBLES[error.code], { part: error.part, at: error.at + 1 })}
    </p>
  )
}
