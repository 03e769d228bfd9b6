'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import { PACES, WAYS } from '#core/drills/levels.ts'
import type { NumberKind } from '#core/drills/quantity.ts'
import { DIRECTIONS, type NumbersChoice, RUN_LENGTHS } from '#core/drills/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Act } from '../kit/act.tsx'
import { Choice, Choices } from '../kit/choice.tsx'
import { Refusal } from './refusal.tsx'
import { runHref } from './run-href.ts'
import { notSaved, type Refused, type StartNumbers } from './types.ts'
import { KIND_NAMES, KIND_ORDER } from './words.ts'

const PACE_NAMES = { untimed: 'untimed', slow: 'slow', clock: 'clock' } as const
const DIRECTION_NAMES = { zh: 'direction.zh', en: 'direction.en', both: 'direction.both' } as const

/** What numbers, which way, and in what time. */
export function NumbersStart({
  locale,
  texts,
  start,
}: {
  locale: Locale
  texts: { id: string; name: string }[]
  start: StartNumbers
}) {
  const { t } = useT('drills')
  const [choice, setChoice] = useState<NumbersChoice>({
    ...{ documentId: null, from: 'zh', way: 'read', pace: 'untimed', length: 10 },
    kinds: [...KIND_ORDER],
  })
  const [refused, setRefused] = useState<Refused | null>(null)
  const [isBusy, startBusy] = useTransition()
  const router = useRouter()
  const change = (part: Partial<NumbersChoice>) => setChoice(before => ({ ...before, ...part }))

  const begin = () => {
    if (isBusy || choice.kinds.length === 0) return
    setRefused(null)
    startBusy(async () => {
      const result = await start(choice).catch(notSaved)
      if (result.ok) router.push(runHref(locale, result.id))
      else setRefused(result)
    })
  }
  return (
    <form
      className="quiz-start drill-start"
      onSubmit={event => {
        event.preventDefault()
        begin()
      }}
    >
      <Source
        texts={texts}
        documentId={choice.documentId}
        onDocument={documentId => change({ documentId })}
      />
      <Choice
        legend={t('from')}
        name="from"
        options={DIRECTIONS.map(value => ({ value, label: t(DIRECTION_NAMES[value]) }))}
        value={choice.from}
        onChange={from => change({ from })}
      />
      <Choice
        legend={t('way')}
        name="way"
        options={WAYS.map(value => ({ value, label: t(value) }))}
        value={choice.way}
        onChange={way => change({ way })}
      />
      <Choice
        legend={t('pace')}
        name="pace"
        options={PACES.map(value => ({ value, label: t(PACE_NAMES[value]) }))}
        value={choice.pace}
        onChange={pace => change({ pace })}
      />
      <Kinds kinds={choice.kinds} onKinds={kinds => change({ kinds })} />
      <Choice
        legend={t('length')}
        name="length"
        options={RUN_LENGTHS.map(count => ({ value: `${count}`, label: t('questions', { count }) }))}
        value={`${choice.length}`}
        onChange={value => change({ length: RUN_LENGTHS.find(length => `${length}` === value) ?? 10 })}
      />
      <div className="acts">
        <Act type="submit">{isBusy ? t('numbers.beginning') : t('numbers.begin')}</Act>
        {choice.kinds.length === 0 && <p className="quiz-failure">{t('noKinds')}</p>}
        {refused && <Refusal refused={refused} />}
      </div>
    </form>
  )
}

function Source({
  texts,
  documentId,
  onDocument,
}: {
  texts: { id: string; name: string }[]
  documentId: string | null
  onDocument: (id: string | null) => void
}) {
  const { t } = useT('drills')
  const [first] = texts
  if (!first) return null
  return (
    <>
      <Choice
        legend={t('source')}
        name="source"
        options={[
          { value: 'made', label: t('made') },
          { value: 'text', label: t('fromText') },
        ]}
        value={documentId === null ? 'made' : 'text'}
        onChange={value => onDocument(value === 'made' ? null : first.id)}
      />
      {documentId !== null && (
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
      )}
    </>
  )
}

function Kinds({ kinds, onKinds }: { kinds: NumberKind[]; onKinds: (kinds: NumberKind[]) => void }) {
  const { t } = useT('drills')
  const options = KIND_ORDER.map(value => ({ value, label: t(KIND_NAMES[value]) }))
  return <Choices legend={t('kinds')} options={options} chosen={kinds} onChange={onKinds} />
}
