'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { errorText } from '../kit/error-text.ts'
import { BlockList } from './block-list.tsx'
import { DraftForm } from './draft-form.tsx'
import { hasImportSentence, importSentence } from './import-error.ts'
import { OtherSide } from './other-side.tsx'
import type { ImportActions, ImportView, PreviewChoices } from './types.ts'

/** Facing pages: what is known of the text on the left, the text itself on the right. */
export function DraftDesk({
  locale,
  view,
  draft,
  actions,
}: {
  locale: Locale
  view: ImportView
  draft: NonNullable<ImportView['draft']>
  actions: ImportActions
}) {
  const { t } = useT('import')
  const { t: tError } = useT('errors')
  const router = useRouter()
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const [refusal, setRefusal] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const turn = (at: number) => setTurned(before => before.symmetricDifference(new Set([at])))
  const add = async (choices: Omit<PreviewChoices, 'turned'>) => {
    setAdding(true)
    const outcome = await actions.add(view.id, { ...choices, turned: [...turned] })
    if (outcome.ok) return router.refresh()
    setAdding(false)
    setRefusal(outcome.code)
  }
  const lacks = draft.target
    ? undefined
    : (['zh', 'en'] as const).find(side => !draft.languages.includes(side))
  const figure = new Intl.NumberFormat(HTML_LANG[locale]).format(draft.hanzi)
  return (
    <div className="facing draft">
      <div className="left-page">
        <h1 className="page-title">{t('look')}</h1>
        <p className="note">{t(draft.target ? 'kind.files' : KINDS[draft.arrangement])}</p>
        <p className="note num">{t('size', { count: draft.hanzi, figure, blocks: draft.total })}</p>
        {lacks && (
          <OtherSide
            lacks={lacks}
            add={async text => {
              const outcome = await actions.addSide(view.id, text)
              if (outcome.ok) router.refresh()
              else setRefusal(outcome.code)
            }}
          />
        )}
        <DraftForm
          view={view}
          draft={draft}
          adding={adding}
          canAdd={lacks !== 'zh'}
          onAdd={add}
          onEncoding={async choice => {
            await actions.readInEncoding(view.id, choice)
            router.refresh()
          }}
          onDiscard={() => actions.discard(locale, view.id)}
        >
          {refusal && (
            <p className="wrong" role="alert">
              {hasImportSentence(refusal) ? t(importSentence(refusal)) : errorText(tError, { code: refusal })}
            </p>
          )}
        </DraftForm>
      </div>
      <div className="right-page">
        <BlockList
          first={view.blocks}
          total={draft.total}
          dropped={draft.dropped}
          turned={turned}
          onTurn={turn}
          more={from => actions.blocksFrom(view.id, from)}
        />
      </div>
    </div>
  )
}

const KINDS = {
  chinese: 'kind.chinese',
  english: 'kind.english',
  turns: 'kind.turns',
  columns: 'kind.columns',
  units: 'kind.units',
  files: 'kind.files',
} as const
