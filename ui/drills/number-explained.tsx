import Link from 'next/link'
import { Trans, useT } from 'next-i18next/client'
import { useEffect, useRef } from 'react'
import type { AnsweredNumber } from '#core/drills/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Act, Word } from '../kit/act.tsx'
import { passageHref } from '../kit/passage-href.ts'
import { Marked } from './number-page.tsx'
import { NOTES, WORKING_SENTENCES } from './number-words.ts'

/** In a sentence of the house, what is Chinese and what is English. */
const VOICES = { zh: <span lang="zh-Hans" />, en: <span className="serif" lang="en" /> }
const VERDICTS = { right: 'verdict.right', almost: 'verdict.almost', wrong: 'verdict.wrong' } as const

/** What was right, how it is said, what went wrong, and how the one language comes to the other. */
export function NumberExplained({
  locale,
  answered: { zh, en, mark, reading, working, context },
  isLast,
  onNext,
  onEnd,
}: {
  locale: Locale
  answered: AnsweredNumber
  isLast: boolean
  onNext: () => void
  onEnd: () => void
}) {
  const { t } = useT('drills')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <h2 id="explanation" ref={heading} tabIndex={-1} className="serif">
        <Trans t={t} i18nKey={VERDICTS[mark.verdict]} values={{ zh, en }} components={VOICES} />
      </h2>
      <p className="drill-reading">
        <span lang="zh-Hans">{reading.zh}</span>
        {reading.pinyin && (
          <span className="pinyin serif" lang="zh-Latn-pinyin">
            {reading.pinyin}
          </span>
        )}
        {reading.en && (
          <span className="serif" lang="en">
            {reading.en}
          </span>
        )}
      </p>
      {mark.note && (
        <p className="why fault">
          <Trans t={t} i18nKey={NOTES[mark.note.code]} values={mark.note.values} />
        </p>
      )}
      <p className="why">
        <Trans t={t} i18nKey={WORKING_SENTENCES[working.code]} values={working.values} components={VOICES} />
      </p>
      {context && (
        <>
          <p className="from">
            <span>{t('passage', { number: context.passage })}</span>
            <Link
              className="link"
              prefetch={false}
              href={passageHref(locale, context.documentId, context.passage)}
            >
              {t('readThere')}
            </Link>
          </p>
          <blockquote>
            <p className="zh" lang="zh-Hans">
              <Marked text={context.zh} span={context.zhSpan} />
            </p>
            <p className="en serif" lang="en">
              <Marked text={context.en} span={context.enSpan} />
            </p>
          </blockquote>
        </>
      )}
      <div className="next">
        <Act hint="Enter" onClick={onNext}>
          {isLast ? t('result') : t('next')}
        </Act>
        {!isLast && <Word onClick={onEnd}>{t('end')}</Word>}
      </div>
    </>
  )
}
