'use client'
import { useT } from 'next-i18next/client'
import { type ReactNode, useState } from 'react'
import { MOST_DAYS, MOST_NEW, type StudyKind } from '#core/scheduling/custom-study.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Choice } from '../kit/choice.tsx'
import { ExamDay } from './exam-day.tsx'
import type { LoadPlan, StudyChoices } from './types.ts'

const FIRST_NEW = 10

/** What to study, and whether it counts. A plain form: the review's address says it all. */
export function StudyForm({
  locale,
  choices,
  loadPlan,
}: {
  locale: Locale
  choices: StudyChoices
  loadPlan: LoadPlan
}) {
  const { t } = useT('options')
  const { deck, plan, tags } = choices
  const [kind, setKind] = useState<StudyKind>(plan.below > 0 ? 'exam' : plan.fresh > 0 ? 'new' : 'all')
  const row = (name: StudyKind, label: string, cards: number, detail?: ReactNode) => (
    <Row
      name={name}
      label={label}
      chosen={kind === name}
      disabled={cards === 0}
      detail={detail ?? t('study.cards', { count: cards })}
      onChoose={() => setKind(name)}
    />
  )
  return (
    <form action={placeHref(locale, 'review')} method="get" className="study-form">
      {deck && <input type="hidden" name="deck" value={deck.id} />}
      <fieldset className="study-kinds">
        <legend className="sr-only">{t('study.what')}</legend>
        {row(
          'exam',
          t('study.exam'),
          choices.all,
          <ExamDay locale={locale} choices={choices} load={loadPlan} onInput={() => setKind('exam')} />,
        )}
        {row(
          'new',
          t('study.new'),
          plan.fresh,
          <Amount
            name="count"
            label={t('study.howMany')}
            value={Math.min(FIRST_NEW, Math.max(1, plan.fresh))}
            most={MOST_NEW}
            onInput={() => setKind('new')}
            note={t('study.cards', { count: plan.fresh })}
          />,
        )}
        {row(
          'ahead',
          t('study.ahead'),
          choices.all,
          <Amount
            name="days"
            label={t('study.inDays')}
            value={choices.aheadDays}
            most={MOST_DAYS}
            onInput={() => setKind('ahead')}
            note={t('study.dueSoon', { count: choices.ahead, days: choices.aheadDays })}
          />,
        )}
        {row('forgotten', t('study.forgotten'), choices.forgotten)}
        {row('leeches', t('study.leeches'), choices.leeches)}
        {tags.length > 0 &&
          row(
            'tag',
            t('study.tag'),
            tags.length,
            <select
              className="input"
              name="tag"
              aria-label={t('study.tagName')}
              onInput={() => setKind('tag')}
            >
              {tags.map(tag => (
                <option key={tag}>{tag}</option>
              ))}
            </select>,
          )}
        {row('all', t(deck ? 'study.allOf' : 'study.all'), choices.all)}
      </fieldset>
      <div className="study-counting">
        <Choice
          legend={t('study.ratings')}
          name="practice"
          value="0"
          options={[
            { value: '0', label: t('study.counted') },
            { value: '1', label: t('study.practice') },
          ]}
        />
      </div>
      <div className="acts">
        <button type="submit" className="act">
          {t('study.begin')}
        </button>
        <p className="note">{t('study.most')}</p>
      </div>
    </form>
  )
}

/** A kind of study. To work on its detail is to choose it. */
function Row({
  name,
  label,
  chosen,
  disabled,
  detail,
  onChoose,
}: {
  name: StudyKind
  label: string
  chosen: boolean
  disabled: boolean
  detail: ReactNode
  onChoose: () => void
}) {
  return (
    <div className="study-kind" data-disabled={disabled || undefined}>
      <label>
        <input
          type="radio"
          name="study"
          value={name}
          checked={chosen}
          disabled={disabled}
          onChange={onChoose}
        />
        <span>{label}</span>
      </label>
      <div className="detail">{detail}</div>
    </div>
  )
}

function Amount({
  name,
  label,
  value,
  most,
  note,
  onInput,
}: {
  name: string
  label: string
  value: number
  most: number
  note: string
  onInput: () => void
}) {
  return (
    <>
      <input
        className="input short num"
        type="number"
        inputMode="numeric"
        name={name}
        aria-label={label}
        min={1}
        max={most}
        defaultValue={value}
        onInput={onInput}
      />
      <span className="note">{note}</span>
    </>
  )
}
