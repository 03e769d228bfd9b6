import Link from 'next/link'
import { useT } from 'next-i18next/client'
import { type ReactNode, useEffect, useRef } from 'react'
import { SENTENCE_KINDS } from '#core/cards/card-kinds.ts'
import type { NoteSentence } from '#core/cards/note.ts'
import type { AdmittedAnswer, SessionCard } from '#core/cards/session.ts'
import type { Rendering } from '#core/terms/rendering.ts'
import type { FormulaGroup } from '#core/terms/term.ts'
import type { Locale } from '#i18n/config.ts'
import { Corrected } from '../kit/corrected.tsx'
import { passageHref } from '../kit/passage-href.ts'
import { SourceLine } from '../kit/source-line.tsx'
import { Wording } from '../kit/wording.tsx'
import { AdmitAnswer } from './admit-answer.tsx'
import { kindName, verdictNote } from './kind-names.ts'
import { type MarkedAnswer, PARTS_JOINED_BY, renderingsOf } from './mark-answer.ts'
import type { Admission } from './use-admitted.ts'

/** The card turned over: the expression with its pinyin, what was typed, the English with its sources, the sentence. */
export function AnswerSide({
  locale,
  card,
  marked,
  onAdmit,
}: {
  locale: Locale
  card: SessionCard
  marked: MarkedAnswer | null
  onAdmit: (admission: Admission) => Promise<boolean>
}) {
  const { t } = useT('review')
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pressed to have an answer count goes when it does
  useEffect(() => heading.current?.focus({ preventScroll: true }), [marked?.verdict])
  const { answer } = card
  const ofSentence = SENTENCE_KINDS.includes(card.kind)
  const renderings = ofSentence ? [] : renderingsOf(card)
  const inUse = renderings.filter(({ status }) => status !== 'deprecated')
  const former = renderings.filter(({ status }) => status === 'deprecated')
  return (
    <section className="told" aria-labelledby="answer">
      <p className="kind">{t(kindName(card))}</p>
      <h1
        id="answer"
        ref={heading}
        tabIndex={-1}
        lang="zh-Hans"
        className={ofSentence ? 'sentence' : undefined}
      >
        <Wording of={answer.zh} />
      </h1>
      <p className="pinyin serif" lang="zh-Latn-pinyin">
        {answer.pinyin}
      </p>
      <dl className="answer-rows">
        {marked && <Marked card={card} marked={marked} onAdmit={onAdmit} />}
        {answer.parts.length > 0 && <InOrder parts={answer.parts} />}
        {answer.kind === 'expand' && <Formula groups={answer.groups} />}
        {ofSentence && <WholeEnglish text={answer.english} />}
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
        {card.admitted.length > 0 && (
          <Row name={t('admit.admitted')}>
            <Admitted locale={locale} admitted={card.admitted} />
          </Row>
        )}
        {card.remark !== '' && (
          <Row name={t('remark')}>
            <p className="own-remark">{card.remark}</p>
          </Row>
        )}
        {!ofSentence && answer.sentence && (
          <Sentence locale={locale} card={card} sentence={answer.sentence} />
        )}
        {ofSentence && card.source && <From locale={locale} source={card.source} />}
      </dl>
    </section>
  )
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What was answered under its marks, and the way to have it count. */
function Marked({
  card,
  marked,
  onAdmit,
}: {
  card: SessionCard
  marked: MarkedAnswer
  onAdmit: (admission: Admission) => Promise<boolean>
}) {
  const { t } = useT('review')
  const isTyped = card.kind !== 'order'
  const canAdmit = isTyped && !marked.parts && marked.verdict !== 'exact' && isIn(marked.lang, marked.wrote)
  return (
    <Row name={isTyped ? t('youWrote') : t('yourOrder')}>
      {marked.parts ? (
        <MarkedParts marked={marked} {...marked.parts} />
      ) : (
        <Corrected
          wrote={marked.wrote}
          diff={marked.diff}
          lang={marked.lang}
          {...(!isTyped && { gap: PARTS_JOINED_BY })}
        />
      )}
      <p className="remark">{t(verdictNote(marked))}</p>
      {canAdmit && (
        <AdmitAnswer wrote={marked.wrote} language={marked.lang === 'en' ? 'en' : 'zh'} onAdmit={onAdmit} />
      )}
    </Row>
  )
}

/** Whether it can be admitted as wording of that language: pinyin is none. */
function isIn(lang: MarkedAnswer['lang'], wrote: string): boolean {
  if (lang === 'zh-Latn-pinyin') return false
  return lang === 'en' ? /\p{L}/u.test(wrote) : /\p{Script=Han}/u.test(wrote)
}

/** Part by part: what was written for it, and at last what is none. */
function MarkedParts({
  marked: { lang },
  parts,
  extra,
}: { marked: MarkedAnswer } & NonNullable<MarkedAnswer['parts']>) {
  return (
    <ul>
      {parts.map(({ part, given, diff }) => (
        <li key={part.zh}>
          <Corrected wrote={given ?? ''} diff={diff} lang={lang} />
        </li>
      ))}
      {extra.map(text => (
        <li key={text}>
          <Corrected wrote={text} diff={[{ op: 'delete', token: text }]} lang={lang} />
        </li>
      ))}
    </ul>
  )
}

function InOrder({ parts }: { parts: string[] }) {
  const { t } = useT('review')
  return (
    <Row name={t('inOrder')}>
      <ol className="in-order">
        {parts.map(part => (
          <li key={part} lang="zh-Hans">
            {part}
          </li>
        ))}
      </ol>
    </Row>
  )
}

function WholeEnglish({ text }: { text: string }) {
  const { t } = useT('review')
  return (
    <Row name={t('english')}>
      <p className="whole serif" lang="en">
        {text}
      </p>
    </Row>
  )
}

function Admitted({ locale, admitted }: { locale: Locale; admitted: readonly AdmittedAnswer[] }) {
  return admitted.map(({ id, language, text, ...source }) => (
    <div className="rendering" key={id}>
      <p className="serif" lang={language === 'zh' ? 'zh-Hans' : 'en'}>
        <Wording of={text} />
      </p>
      <SourceLine locale={locale} source={{ ...source, publisher: null }} />
    </div>
  ))
}

/** The first in full size, the rest in a second voice, explanations last; under each, where it is from and when. */
function Renderings({ locale, renderings }: { locale: Locale; renderings: Rendering[] }) {
  const labels = renderings.filter(({ usage }) => usage !== 'gloss')
  const glosses = renderings.filter(({ usage }) => usage === 'gloss')
  return [...labels, ...glosses].map(rendering => (
    <div className={rendering.usage === 'gloss' ? 'rendering gloss' : 'rendering'} key={rendering.text}>
      <p className="serif" lang="en">
        <Wording of={rendering.text} />
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

/** Where a whole sentence is from. */
function From({ locale, source }: { locale: Locale; source: NonNullable<SessionCard['source']> }) {
  const { t } = useT('review')
  return (
    <Row name={t('passage', { number: source.passage })}>
      <FromLine locale={locale} source={source} />
    </Row>
  )
}

function FromLine({ locale, source }: { locale: Locale; source: NonNullable<SessionCard['source']> }) {
  return (
    <p className="from">
      <Link className="link" prefetch={false} href={passageHref(locale, source.documentId, source.passage)}>
        <span lang={locale === 'zh' ? 'zh-Hans' : 'en'}>{source.title[locale]}</span>
      </Link>
    </p>
  )
}

/** The sentence that was shown; the expression leads to it. Of another than the note's own it is said which text has it. */
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
      {card.source && !card.source.own && <FromLine locale={locale} source={card.source} />}
    </Row>
  )
}
