import { Trans, useT } from 'next-i18next/client'
import type { GoodMark } from '#core/quizzes/marking/mark.ts'
import type { DistractorReason, PlantedChange } from '#core/quizzes/question.ts'
import type { AnsweredQuestion } from '#core/quizzes/sheet.ts'
import { points } from '../kit/points.ts'
import { langOf } from './forms/other-side.ts'

/** In a sentence of the house, what is Chinese and what is English. */
const VOICES = { zh: <span lang="zh-Hans" />, en: <span className="serif" lang="en" /> }

/** Questions that ask for a term by its English, or the other way. */
const OF_A_TERM = [
  'choose-english',
  'choose-chinese',
  'choose-official',
  'fill-blank',
  'fill-english',
  'type-chinese',
]

/** Whether the sentence tells the term with its English. */
export const namesItsTerm = ({ question, explanation: { term, rendering }, appeal }: AnsweredQuestion) =>
  appeal !== 'granted' && OF_A_TERM.includes(question.kind) && term.zh !== '' && rendering.text !== ''

/** What came of an answer, in a sentence; of a term, with its English. */
export function VerdictSentence({ answered }: { answered: AnsweredQuestion }) {
  const { mark, explanation, appeal } = answered
  const { t } = useT('quiz')
  const { term, rendering } = explanation
  if (appeal === 'granted') return t('verdict.granted')
  if (!namesItsTerm(answered)) return <PlainVerdict mark={mark} />
  const given = { t, values: { zh: term.zh, en: rendering.text }, components: VOICES }
  const note = mark.form === 'chinese' || mark.form === 'english' ? mark.note : null
  if (note === 'one-character') return <Trans {...given} i18nKey="verdict.oneCharacter" />
  if (note === 'tones-missing') return <Trans {...given} i18nKey="verdict.tonesMissing" />
  if (note === 'tones-wrong') return <Trans {...given} i18nKey="verdict.tonesWrong" />
  if (note === 'slip') return <Trans {...given} i18nKey="verdict.slip" />
  if (mark.verdict === 'right') return <Trans {...given} i18nKey="verdict.right" />
  return <Trans {...given} i18nKey="verdict.wrong" />
}

function PlainVerdict({ mark }: { mark: GoodMark }) {
  const { t } = useT('quiz')
  if (mark.verdict === 'right') return t('verdict.plainRight')
  if (mark.passed) return t('verdict.plainPassed')
  return mark.share > 0 ? t('verdict.plainPartly', { share: points(mark.share) }) : t('verdict.plainWrong')
}

/** Why a choice is wrong. */
export function ReasonSentence({ reason }: { reason: DistractorReason }) {
  const { t } = useT('quiz')
  const given = { t, components: VOICES }
  switch (reason.code) {
    case 'shares-characters':
      return <Trans {...given} i18nKey="why.sharesCharacters" values={{ ...reason }} />
    case 'same-category':
      return <Trans {...given} i18nKey="why.sameCategory" values={{ ...reason }} />
    case 'other-term':
      return <Trans {...given} i18nKey="why.otherTerm" values={{ ...reason }} />
    case 'not-official': {
      const { publisher, date } = reason.source
      const source = [publisher, date].filter(Boolean).join(', ')
      const values = { en: reason.en, source }
      if (reason.status === 'deprecated') return <Trans {...given} i18nKey="why.deprecated" values={values} />
      if (source === '') return <Trans {...given} i18nKey="why.notOfficial" values={values} />
      return <Trans {...given} i18nKey="why.notOfficialOf" values={values} />
    }
    case 'other-source':
      return t('why.otherSource', { text: reason.text })
    case 'of-other-formula':
      return (
        <Trans {...given} i18nKey="why.ofOtherFormula" values={{ part: reason.part.zh, zh: reason.zh }} />
      )
    case 'said':
      return <span lang={langOf(reason.text) === 'zh' ? 'zh-Hans' : 'en'}>{reason.text}</span>
  }
}

const CHANGES = {
  number: 'change.number',
  level: 'change.level',
  agent: 'change.agent',
  term: 'change.term',
  negation: 'change.negation',
} as const

/** What was planted in a sentence, and what stood there. */
export function ChangeSentence({ change }: { change: PlantedChange }) {
  const { t } = useT('quiz')
  const { what, lang, said, original } = change
  const tag = lang === 'zh' ? VOICES.zh : VOICES.en
  return (
    <Trans
      t={t}
      i18nKey={CHANGES[what]}
      values={{ said, original }}
      components={{ said: tag, original: tag }}
    />
  )
}
