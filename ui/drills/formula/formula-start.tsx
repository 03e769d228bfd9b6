'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { FORMULA_LENGTHS, type FormulaChoice } from '#core/drills/formula/formula.ts'
import { LEVELS } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'
import { Choice, Choices } from '../../kit/choice.tsx'
import { StartForm } from '../start-form.tsx'
import { type DrillText, TextSelect } from '../text-choice.tsx'
import type { StartRun } from '../types.ts'
import { LEVEL_NAMES } from './level-names.ts'

/** All formulas or those of a text, and of how many parts. */
export function FormulaStart({
  locale,
  texts,
  start,
}: {
  locale: Locale
  texts: DrillText[]
  start: StartRun<FormulaChoice>
}) {
  const { t } = useT('drills')
  const [choice, setChoice] = useState<FormulaChoice>({
    documentId: null,
    levels: [...LEVELS],
    length: 5,
  })
  const change = (part: Partial<FormulaChoice>) => setChoice(before => ({ ...before, ...part }))
  const { documentId, levels, length } = choice
  const [first] = texts
  return (
    <StartForm
      locale={locale}
      drill="formula"
      choice={choice}
      start={start}
      missing={levels.length === 0 ? t('formula.noLevels') : null}
    >
      {first && (
        <Choice
          legend={t('formula.source')}
          name="source"
          options={[
            { value: 'every', label: t('formula.every') },
            { value: 'text', label: t('fromText') },
          ]}
          value={documentId === null ? 'every' : 'text'}
          onChange={value => change({ documentId: value === 'every' ? null : first.id })}
        />
      )}
      {documentId !== null && (
        <TextSelect texts={texts} documentId={documentId} onDocument={documentId => change({ documentId })} />
      )}
      <Choices
        legend={t('formula.level')}
        options={LEVELS.map(level => ({ value: `${level}` as const, label: t(LEVEL_NAMES[level]) }))}
        chosen={levels.map(level => `${level}` as const)}
        onChange={chosen => change({ levels: LEVELS.filter(level => chosen.includes(`${level}`)) })}
      />
      <Choice
        legend={t('length')}
        name="length"
        options={FORMULA_LENGTHS.map(count => ({
          value: `${count}`,
          label: t('formula.formulas', { count }),
        }))}
        value={`${length}`}
        onChange={value => change({ length: FORMULA_LENGTHS.find(one => `${one}` === value) ?? 5 })}
      />
    </StartForm>
  )
}
