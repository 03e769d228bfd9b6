'use client'
import { useT } from 'next-i18next/client'
import { type ReactNode, useState } from 'react'
import type { DrillName } from '#core/drills/run.ts'
import type { Stretch } from '#core/drills/text/stretch.ts'
import type { Locale } from '#i18n/config.ts'
import { Choice } from '../kit/choice.tsx'
import { StartForm } from './start-form.tsx'
import { type DrillText, StretchChoice } from './text-choice.tsx'
import type { StartRun } from './types.ts'

/** What a run of a drill with a text shall be: which text, `options` of the drill's own, and how long. */
export function TextStart<C extends Stretch & { length: number }>({
  locale,
  drill,
  texts,
  first,
  lengths,
  lengthLabel,
  start,
  options,
}: {
  locale: Locale
  drill: DrillName
  texts: DrillText[]
  /** What is chosen at first, but for the text. */
  first: Omit<C, keyof Stretch>
  lengths: readonly C['length'][]
  lengthLabel: (count: number) => string
  start: StartRun<C>
  options?: (choice: C, change: (part: Partial<C>) => void) => ReactNode
}) {
  const { t } = useT('drills')
  const [choice, setChoice] = useState<C>(
    () => ({ ...first, documentId: texts[0]?.id ?? '', from: null, to: null }) as C,
  )
  const change = (part: Partial<C>) => setChoice(before => ({ ...before, ...part }))
  if (texts.length === 0) return <p className="none">{t('noTexts')}</p>
  return (
    <StartForm locale={locale} drill={drill} choice={choice} start={start}>
      <StretchChoice
        texts={texts}
        stretch={choice}
        onStretch={({ documentId, from, to }) => change({ documentId, from, to } as Partial<C>)}
      />
      {options?.(choice, change)}
      <Choice
        legend={t('length')}
        name="length"
        options={lengths.map(count => ({ value: `${count}`, label: lengthLabel(count) }))}
        value={`${choice.length}`}
        onChange={value => change({ length: lengths.find(length => `${length}` === value) } as Partial<C>)}
      />
    </StartForm>
  )
}
