'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { PACES, WAYS } from '#core/drills/numbers/levels.ts'
import type { NumberKind } from '#core/drills/numbers/quantity.ts'
import { DIRECTIONS, type NumbersChoice, RUN_LENGTHS } from '#core/drills/numbers/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Choice, Choices } from '../../kit/choice.tsx'
import { StartForm } from '../start-form.tsx'
import { type DrillText, TextSelect } from '../text-choice.tsx'
import type { StartRun } from '../types.ts'
import { KIND_NAMES, KIND_ORDER } from './kind-names.ts'

const PACE_NAMES = { untimed: 'untimed', slow: 'slow', clock: 'clock' } as const
const DIRECTION_NAMES = { zh: 'direction.zh', en: 'direction.en', both: 'direction.both' } as const

/** What numbers, which way, and in what time. */
export function NumbersStart({
  locale,
  texts,
  start,
}: {
  locale: Locale
  texts: DrillText[]
  start: StartRun<NumbersChoice>
}) {
  const { t } = useT('drills')
  const [choice, setChoice] = useState<NumbersChoice>({
    ...{ documentId: null, from: 'zh', way: 'read', pace: 'untimed', length: 10 },
    kinds: [...KIND_ORDER],
  })
  const change = (part: Partial<NumbersChoice>) => setChoice(before => ({ ...before, ...part }))
  const missing = choice.kinds.length === 0 ? t('noKinds') : null
  return (
    <StartForm locale={locale} drill="numbers" choice={choice} start={start} missing={missing}>
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
        options={RUN_LENGTHS.map(count => ({ value: `${count}`, label: t('numbers.questions', { count }) }))}
        value={`${choice.length}`}
        onChange={value => change({ length: RUN_LENGTHS.find(length => `${length}` === value) ?? 10 })}
      />
    </StartForm>
  )
}

function Source({
  texts,
  documentId,
  onDocument,
}: {
  texts: DrillText[]
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
      {documentId !== null && <TextSelect texts={texts} documentId={documentId} onDocument={onDocument} />}
    </>
  )
}

function Kinds({ kinds, onKinds }: { kinds: NumberKind[]; onKinds: (kinds: NumberKind[]) => void }) {
  const { t } = useT('drills')
  const options = KIND_ORDER.map(value => ({ value, label: t(KIND_NAMES[value]) }))
  return <Choices legend={t('kinds')} options={options} chosen={kinds} onChange={onKinds} />
}
