import { Fragment } from 'react'
import { BLANK } from '#core/quizzes/exchange/plain.ts'
import type { Form, Option, Question } from '#core/quizzes/question.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Blanked } from '../kit/blanked.tsx'
import { ASKED } from '../quiz-exchange/exchange-words.ts'
import { letterAt } from './letter.ts'
import { Worded } from './worded.tsx'

type Shown = { locale: Locale; question: Question }

/** A question with its number and room for the answer, never over two pages. */
export async function PaperQuestion({ locale, number, question }: Shown & { number: number }) {
  return (
    <li>
      <span className="number">{number}</span>
      <div>
        <Instruction locale={locale} question={question} />
        <Asked locale={locale} question={question} />
        <Room locale={locale} question={question} />
      </div>
    </li>
  )
}

/** What is to be done: by the kind, or by the form where a person has asked in words of their own. */
async function Instruction({ locale, question }: Shown) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  const byForm = {
    several: t('how.several'),
    order: question.kind === 'order-clauses' ? t('how.orderClauses') : t('how.order'),
    match: t('how.match'),
    parts: question.form === 'parts' ? t('how.parts', { count: question.of }) : '',
  }
  const hint = question.form in byForm ? byForm[question.form as keyof typeof byForm] : ''
  const lines =
    question.kind === 'own' || question.form === 'order'
      ? [hint]
      : [t(ASKED[question.kind]), paperHint(question, hint)]
  const text = lines.filter(Boolean).join(locale === 'zh' ? '' : ' ')
  return text === '' ? null : <p className="do">{text}</p>
}

/** What the kind does not say of how to write it down. */
const paperHint = ({ form }: Question, hint: string) => (form === 'match' ? hint : '')

/** Chinese that is heard is for whoever reads it aloud: it stands in the key. */
async function Asked({ locale, question: { prompt } }: Shown) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  return (
    <>
      {prompt.text?.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
        <p className="text" key={at}>
          <WithBlanks text={line} label={t('blank')} />
        </p>
      ))}
      {prompt.zh && (
        <p className="zh" lang="zh-Hans">
          <Pieces pieces={prompt.zh} label={t('blank')} />
        </p>
      )}
      {prompt.en && (
        <p className="en serif" lang="en">
          <Pieces pieces={prompt.en} label={t('blank')} />
        </p>
      )}
      {prompt.source && (
        <p className="text">
          {t('asIn', { source: [prompt.source.publisher, prompt.source.date].filter(Boolean).join(', ') })}
        </p>
      )}
    </>
  )
}

/** Words of a person, who writes a blank as ___. */
function WithBlanks({ text, label }: { text: string; label: string }) {
  return text.split(/_{2,}/).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
    <Fragment key={at}>
      {at > 0 && <Blanked pieces={[{ text: null }]} label={label} />}
      <Worded text={piece} />
    </Fragment>
  ))
}

type Piece = { text: string | null; counterpart?: boolean }

/** What the blank on the other side means is underlined. */
function Pieces({ pieces, label }: { pieces: readonly Piece[]; label: string }) {
  return pieces.map((piece, at) =>
    piece.counterpart ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
      <u key={at}>{piece.text ?? BLANK}</u>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
      <Blanked key={at} pieces={[piece]} label={label} />
    ),
  )
}

async function Room({ locale, question }: Shown) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  switch (question.form) {
    case 'choice':
    case 'several':
      return <Lettered options={question.options} />
    case 'order':
      return <ToNumber options={question.options} />
    case 'truth':
      return (
        <ul className="options">
          <li>
            <i className="box" /> {t('true')}
          </li>
          <li>
            <i className="box" /> {t('false')}
          </li>
        </ul>
      )
    case 'match':
      return <Sides match={question} />
    case 'parts':
      return <Lines count={question.of} numbered />
    case 'chinese':
      return <Lines count={question.key.accepted.some(({ zh }) => zh.length > 20) ? 2 : 1} />
    case 'english':
      return <Lines count={question.key.accepted.some(text => text.length > 60) ? 2 : 1} />
  }
}

function Lettered({ options }: { options: readonly Option[] }) {
  const isLong = options.some(({ text, lang }) => text.length > (lang === 'zh' ? 16 : 36))
  return (
    <ol className="options" data-wide={isLong ? '' : undefined}>
      {options.map((option, at) => (
        <li key={option.id}>
          <b>{letterAt(at)}</b> <Worded text={option.text} />
        </li>
      ))}
    </ol>
  )
}

const ToNumber = ({ options }: { options: readonly Option[] }) => (
  <ul className="options" data-wide="">
    {options.map(option => (
      <li key={option.id}>
        <i className="box" /> <Worded text={option.text} />
      </li>
    ))}
  </ul>
)

function Sides({ match: { left, options } }: { match: Extract<Form, { form: 'match' }> }) {
  return (
    <div className="sides">
      <ul>
        {left.map(item => (
          <li key={item.id}>
            <Worded text={item.text} /> <i className="box" />
          </li>
        ))}
      </ul>
      <ol>
        {options.map((option, at) => (
          <li key={option.id}>
            <b>{letterAt(at)}</b> <Worded text={option.text} />
          </li>
        ))}
      </ol>
    </div>
  )
}

const Lines = ({ count, numbered = false }: { count: number; numbered?: boolean }) => (
  <ul className="lines">
    {Array.from({ length: count }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
      <li key={at}>{numbered && at + 1}</li>
    ))}
  </ul>
)
