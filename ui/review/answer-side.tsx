import Link from 'next/link'
import { useT } from 'next-i18next/client'
import { type ReactNode, useEffect, useRef } from 'react'
import type { NoteSentence } from '#core/cards/note.ts'
import type { SessionCard } from '#core/cards/session.ts'
import type { Rendering } from '#core/terms/rendering.ts'
import type { FormulaGroup } from '#core/terms/term.ts'
import type { Locale } from '#i18n/config.ts'
import { Corrected } from '../kit/corrected.tsx'
import { passageHref } from '../kit/passage-href.ts'
import { SourceLine } from '../kit/source-line.tsx'
import { KIND_NAMES, VERDICT_NOTES } from './kind-names.ts'
import { type MarkedAnswer, renderingsOf } from './mark-answer.ts'

/** The card turned over: the expression with its pinyin, what was typed, the English with its sources, the sentence. */
export function AnswerSide({
  locale,
  card,
  marked,
}: {
  locale: Locale
  card: SessionCard
  marked: MarkedAnswer | null
}) {
  const { t } = useT('review')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const { answer } = card
  const renderings = renderingsOf(card)
  const inUse = renderings.filter(({ status }) => status !== 'deprecated')
  const former = renderings.filter(({ status }) => status === 'deprecated')
  return (
    <section className="told" aria-labelledby="answer">
      <p className="kind">{t(KIND_NAMES[card.kind])}</p>
      <h1 id="answer" ref={heading} tabIndex={-1} lang="zh-Hans">
        {expressionOf(card)}
      </h1>
      <p className="pinyin serif" lang="zh-Latn-pinyin">
        {answer.pinyin}
      </p>
      <dl className="answer-rows">
        {marked && (
          <Row name={t('youWrote')}>
            <Corrected wrote={marked.wrote} diff={marked.diff} lang={marked.lang} />
            <p className="remark">{t(VERDICT_NOTES[marked.verdict])}</p>
          </Row>
        )}
        {answer.kind === 'expand' && <Formula groups={answer.groups} />}
        {inUse.length > 0 && (
          <Row name={inUse[0]?.reliability === 'seen' ? t('official') : t('english')}>
            <Renderings locale={locale} renderings={inUse} />
          </Row>
        )}
        {former.length > 0 && (
          <Row name={t('formerly')}>
            <Renderings locale={locale} renderings={former} />
          </Row>
        )}
        {answer.kind !== 'expand' && answer.sentence && (
          <Sentence locale={locale} card={card} sentence={answer.sentence} />
        )}
      </dl>
    </section>
  )
}

function expressionOf({ question, answer }: SessionCard): string {
  if (question.kind === 'recognise' || question.kind === 'expand') return question.zh
  return answer.kind === 'produce' || answer.kind === 'cloze' ? answer.zh : ''
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The first in full size, the rest in a second voice, explanations last; under each, where it is from and when. */
function Renderings({ locale, renderings }: { locale: Locale; renderings: Rendering[] }) {
  const labels = renderings.filter(({ usage }) => usage !== 'gloss')
  const glosses = renderings.filter(({ usage }) => usage === 'gloss')
  return [...labels, ...glosses].map(rendering => (
    <div className={rendering.usage === 'gloss' ? 'rendering gloss' : 'rendering'} key={rendering.text}>
      <p className="serif" lang="en">
        {rendering.text}
      </p>
      <SourceLine locale={locale} source={rendering} />
    </div>
  ))
}

/** What each member of a formula stands for. */
function Formula({ groups }: { groups: FormulaGroup[] }) {
  const { t } = useT('review')
  return (
    <Row name={t('standsFor')}>
      {groups.map(group => (
        <div className="stands" key={`${group.zh} ${group.from}`}>
          {groups.length > 1 && (
            <p className="member">
              <span lang="zh-Hans">{group.zh}</span> <span lang="en">{group.en}</span>
            </p>
          )}
          <ol>
            {group.parts.map(part => (
              <li key={part.zh}>
                <span lang="zh-Hans">{part.zh}</span> <span lang="en">{part.en}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Row>
  )
}

/** Where the note comes from; the expression leads there. */
function Sentence({ locale, card, sentence }: { locale: Locale; card: SessionCard; sentence: NoteSentence }) {
  const { t } = useT('review')
  const { zh, en, termStart, termEnd, enStart, enEnd } = sentence
  const term = zh.slice(termStart, termEnd)
  return (
    <Row name={card.source ? t('passage', { number: card.source.passage }) : t('sentence')}>
      <p className="zh" lang="zh-Hans">
        {zh.slice(0, termStart)}
        {card.source ? (
          <Link
            className="term"
            data-state="learning"
            prefetch={false}
            href={passageHref(locale, card.source.documentId, card.source.passage)}
          >
            {term}
          </Link>
        ) : (
          term
        )}
        {zh.slice(termEnd)}
      </p>
      {en && (
        <p className="en serif" lang="en">
          {en.slice(0, enStart ?? 0)}
          <b>{en.slice(enStart ?? 0, enEnd ?? 0)}</b>
          {en.slice(enEnd ?? 0)}
        </p>
      )}
    </Row>
  )
}
