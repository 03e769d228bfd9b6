import { noteText, optionNotes } from '#core/quizzes/exchange/plain.ts'
import type { Option, Question } from '#core/quizzes/question.ts'
import { readableWording } from '#core/wording/readable.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { letterAt } from './letter.ts'
import type { PrintedQuiz } from './printed-quiz.ts'
import { Worded } from './worded.tsx'

/** What is right, on a page of its own; with `why`, what is told after an answer. */
export async function AnswerKey({ locale, quiz, why }: { locale: Locale; quiz: PrintedQuiz; why: boolean }) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  return (
    <section className="key" aria-labelledby="key">
      <p className="from">{quiz.name}</p>
      <h2 id="key">{t('paper.key')}</h2>
      <ol className="asked">
        {quiz.questions.map(({ id, question }, at) => (
          <li key={id}>
            <span className="number">{at + 1}</span>
            <div>
              <Heard locale={locale} question={question} />
              {!isHeardOnly(question) && (
                <p>
                  <Answer locale={locale} question={question} />
                </p>
              )}
              <Planted locale={locale} question={question} />
              {why && <Told question={question} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

type Shown = { locale: Locale; question: Question }

async function Answer({ locale, question }: Shown) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  switch (question.form) {
    case 'choice':
      return <Chosen options={question.options} ids={[question.key.optionId]} />
    case 'several':
      return <Chosen options={question.options} ids={question.key.optionIds} />
    case 'order':
      return <Ordered options={question.options} ids={question.key.order} />
    case 'truth':
      return <b>{question.key.isTrue ? t('true') : t('false')}</b>
    case 'match':
      return <Matched question={question} />
    case 'chinese':
      return question.key.accepted.map(({ zh, pinyin }, at) => (
        <span className="one" key={zh}>
          {at > 0 && ' / '}
          <Worded text={zh} /> {pinyin && <span className="py serif">{pinyin}</span>}
        </span>
      ))
    case 'english':
      return <Worded text={question.key.accepted.map(readableWording).join(' / ')} />
    case 'parts':
      return question.key.parts.map(({ zh, en }) => (
        <span className="line" key={zh}>
          <Worded text={zh} /> {en && <Worded text={en} />}
        </span>
      ))
  }
}

const placeOf = (options: readonly Option[], id: string) => options.findIndex(option => option.id === id)

const Chosen = ({ options, ids }: { options: readonly Option[]; ids: readonly string[] }) =>
  options.map(({ id, text }, at) =>
    ids.includes(id) ? (
      <span className="one" key={id}>
        <b>{letterAt(at)}</b> <Worded text={text} />
      </span>
    ) : null,
  )

/** As they stand on the paper, with the numbers that belong to them. */
const Ordered = ({ options, ids }: { options: readonly Option[]; ids: readonly string[] }) =>
  options.map(({ id, text }) => (
    <span className="one" key={id}>
      <b>{ids.indexOf(id) + 1}</b> <Worded text={text} />
    </span>
  ))

const Matched = ({ question: { left, options, key } }: { question: Extract<Question, { form: 'match' }> }) =>
  left.map(item => (
    <span className="one" key={item.id}>
      <Worded text={item.text} /> <b>{letterAt(placeOf(options, key.matches[item.id] ?? ''))}</b>
    </span>
  ))

/** What is heard is what is to be written. */
const isHeardOnly = ({ prompt, ...question }: Question) =>
  question.form === 'chinese' && question.key.accepted.every(({ zh }) => zh === prompt.heard?.zh)

/** For whoever reads it aloud. */
async function Heard({ locale, question: { prompt } }: Shown) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  if (!prompt.heard) return null
  return (
    <p>
      {t('paper.read')} <Worded text={prompt.heard.zh} />
    </p>
  )
}

async function Planted({ locale, question: { explanation } }: Shown) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  if (!explanation.change) return null
  const { said, original } = explanation.change
  return <p className="remark">{t('paper.said', { said, original })}</p>
}

function Told({ question }: { question: Question }) {
  const { change: _, ...rest } = question.explanation
  const lines = noteText({ ...question, explanation: rest }).split('\n')
  const notes = optionNotes(question)
  const options = 'options' in question ? question.options : []
  return (
    <>
      {lines.map(line => line && <Line key={line} text={line} />)}
      {options.map(
        ({ id }, at) => notes.has(id) && <Line key={id} text={`${letterAt(at)}: ${notes.get(id)}`} />,
      )}
    </>
  )
}

const Line = ({ text }: { text: string }) => (
  <p className="remark">
    <Worded text={text} />
  </p>
)
