'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import type { PreviewBlock } from '#core/formats/draft.ts'
import { Word } from '../kit/act.tsx'

/** The text in its paragraphs, those that stay out among them: each can be taken out or put back. */
export function BlockList({
  first,
  total,
  dropped,
  turned,
  onTurn,
  more,
}: {
  first: readonly PreviewBlock[]
  total: number
  dropped: number
  turned: ReadonlySet<number>
  onTurn: (at: number) => void
  more: (from: number) => Promise<PreviewBlock[]>
}) {
  const { t } = useT('import')
  const [rest, setRest] = useState<PreviewBlock[]>([])
  const [onlyLeft, setOnlyLeft] = useState(false)
  const blocks = [...first, ...rest]
  const shown = onlyLeft ? blocks.filter(block => block.dropped !== null) : blocks
  return (
    <section aria-label={t('original')}>
      {dropped > 0 && (
        <div className="left-out">
          <p>{t('leftNote', { count: dropped })}</p>
          <Word onClick={() => setOnlyLeft(!onlyLeft)} aria-pressed={onlyLeft}>
            {onlyLeft ? t('all') : t('onlyLeft')}
          </Word>
        </div>
      )}
      <ol className="blocks">
        {shown.map(block => (
          <li key={block.at}>
            <Paragraph
              block={block}
              kept={(block.dropped === null) !== turned.has(block.at)}
              onTurn={onTurn}
            />
          </li>
        ))}
      </ol>
      {blocks.length < total && (
        <div className="acts">
          <Word onClick={async () => setRest([...rest, ...(await more(blocks.length))])}>{t('more')}</Word>
        </div>
      )}
    </section>
  )
}

function Paragraph({
  block: { at, text, kind, language, dropped },
  kept,
  onTurn,
}: {
  block: PreviewBlock
  kept: boolean
  onTurn: (at: number) => void
}) {
  const { t } = useT('import')
  return (
    <label data-kind={kind} data-kept={kept ? '' : undefined}>
      <input type="checkbox" checked={kept} onChange={() => onTurn(at)} />
      <span lang={language === 'zh' ? 'zh-Hans' : 'en'}>{text}</span>
      {!kept && <small>{dropped ? t(REASONS[dropped]) : t('left')}</small>}
    </label>
  )
}

const REASONS = {
  navigation: 'reason.navigation',
  'page-number': 'reason.page-number',
  'running-head': 'reason.running-head',
  footer: 'reason.footer',
  counter: 'reason.counter',
  'link-list': 'reason.link-list',
  metadata: 'reason.metadata',
  'outside-article': 'reason.outside-article',
} as const
