'use client'
import { useT } from 'next-i18next/client'
import type { Stretch } from '#core/drills/text/stretch.ts'

/** A text to drill with; passages count from 1 to `lastPassage`, 0 is the headline. */
export type DrillText = { id: string; name: string; lastPassage: number }

/** One of the texts. */
export function TextSelect({
  texts,
  documentId,
  onDocument,
}: {
  texts: DrillText[]
  documentId: string
  onDocument: (id: string) => void
}) {
  const { t } = useT('drills')
  return (
    <label className="drill-text">
      <span className="sr-only">{t('text')}</span>
      <select value={documentId} onChange={event => onDocument(event.currentTarget.value)}>
        {texts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A text, and which of its passages; nothing written: all of it. */
export function StretchChoice({
  texts,
  stretch,
  onStretch,
}: {
  texts: DrillText[]
  stretch: Stretch
  onStretch: (stretch: Stretch) => void
}) {
  const { t } = useT('drills')
  const last = texts.find(({ id }) => id === stretch.documentId)?.lastPassage ?? 0
  const passage = (name: 'from' | 'to', placeholder: number, label: string) => (
    <label>
      <span>{label}</span>
      <input
        className="input short"
        type="number"
        inputMode="numeric"
        min={0}
        max={last}
        placeholder={`${placeholder}`}
        value={stretch[name] ?? ''}
        onChange={event => {
          const { value } = event.currentTarget
          onStretch({ ...stretch, [name]: value === '' ? null : Math.trunc(Number(value)) })
        }}
      />
    </label>
  )
  return (
    <fieldset className="drill-stretch">
      <legend>{t('text')}</legend>
      <TextSelect
        texts={texts}
        documentId={stretch.documentId}
        onDocument={documentId => onStretch({ documentId, from: null, to: null })}
      />
      <div>
        {passage('from', Math.min(1, last), t('fromPassage'))}
        {passage('to', last, t('toPassage'))}
      </div>
    </fieldset>
  )
}
