import { useT } from 'next-i18next/client'
import { MOST_DRAFT_OPTIONS, type QuestionDraft } from '#core/quizzes/writing/question-draft.ts'
import { Choice } from '../kit/choice.tsx'
import { type Column, Rows } from './draft-rows.tsx'

type Props = { draft: QuestionDraft; onChange: (part: Partial<QuestionDraft>) => void }

/** What is right, and what else there is to choose, by the form of the question. */
export function AnswerFields({ draft, onChange }: Props) {
  const { t } = useT('quiz')
  switch (draft.form) {
    case 'choice':
    case 'several':
      return <OptionFields draft={draft} onChange={onChange} />
    case 'truth':
      return (
        <Choice
          legend={t('draft.truth')}
          name="truth"
          options={[
            { value: 'true', label: t('true') },
            { value: 'false', label: t('false') },
          ]}
          value={`${draft.isTrue}`}
          onChange={value => onChange({ isTrue: value === 'true' })}
        />
      )
    case 'chinese':
    case 'english':
      return <AcceptedFields draft={draft} onChange={onChange} />
    case 'parts':
      return (
        <Rows
          legend={t('draft.parts')}
          rows={draft.parts}
          columns={[
            { at: 'zh', label: t('draft.partZh'), lang: 'zh-Hans' },
            { at: 'en', label: t('draft.partEn'), lang: 'en' },
          ]}
          empty={{ zh: '', en: '' }}
          most={MOST_DRAFT_OPTIONS}
          onRows={parts => onChange({ parts })}
        />
      )
    case 'order':
      return (
        <Rows
          legend={t('draft.order')}
          note={t('draft.orderNote')}
          rows={draft.order.map(text => ({ text }))}
          columns={[{ at: 'text', label: t('draft.piece') }]}
          empty={{ text: '' }}
          most={MOST_DRAFT_OPTIONS}
          onRows={rows => onChange({ order: rows.map(({ text }) => text) })}
        />
      )
    case 'match':
      return (
        <Rows
          legend={t('draft.pairs')}
          note={t('draft.pairsNote')}
          rows={draft.pairs}
          columns={[
            { at: 'left', label: t('draft.left') },
            { at: 'right', label: t('draft.rightSide') },
          ]}
          empty={{ left: '', right: '' }}
          most={MOST_DRAFT_OPTIONS}
          onRows={pairs => onChange({ pairs })}
        />
      )
  }
}

function AcceptedFields({ draft, onChange }: Props) {
  const { t } = useT('quiz')
  const isChinese = draft.form === 'chinese'
  const columns: Column<{ text: string; pinyin: string }>[] = [
    { at: 'text', label: t('draft.answer'), lang: isChinese ? 'zh-Hans' : 'en' },
    ...(isChinese ? [{ at: 'pinyin' as const, label: t('draft.pinyin'), lang: 'zh-Latn-pinyin' }] : []),
  ]
  return (
    <Rows
      legend={t('draft.accepted')}
      note={isChinese ? t('draft.chineseNote') : t('draft.englishNote')}
      rows={draft.accepted}
      columns={columns}
      empty={{ text: '', pinyin: '' }}
      most={MOST_DRAFT_OPTIONS}
      onRows={accepted => onChange({ accepted })}
    />
  )
}

function OptionFields({ draft, onChange }: Props) {
  const { t } = useT('quiz')
  const isOne = draft.form === 'choice'
  const mark = (place: number, right: boolean) =>
    onChange({
      options: draft.options.map((option, at) =>
        at === place ? { ...option, right } : isOne ? { ...option, right: false } : option,
      ),
    })
  return (
    <Rows
      legend={t('draft.options')}
      note={isOne ? t('draft.oneNote') : t('draft.severalNote')}
      rows={draft.options}
      columns={[
        { at: 'text', label: t('draft.option') },
        { at: 'why', label: t('draft.why'), isHidden: row => row.right },
      ]}
      before={(row, place) => (
        <input
          type={isOne ? 'radio' : 'checkbox'}
          name="right-option"
          aria-label={t('draft.isRight', { number: place + 1 })}
          checked={row.right}
          onChange={event => mark(place, event.currentTarget.checked)}
        />
      )}
      empty={{ text: '', right: false, why: '' }}
      most={MOST_DRAFT_OPTIONS}
      onRows={options => onChange({ options })}
    />
  )
}
