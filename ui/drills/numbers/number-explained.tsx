import { Trans, useT } from 'next-i18next/client'
import type { AnsweredNumber } from '#core/drills/numbers/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { PlaceLine } from '../place-line.tsx'
import { ToldHeading } from '../told-heading.tsx'
import { WayOn } from '../way-on.tsx'
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
  return (
    <>
      <ToldHeading>
        <Trans t={t} i18nKey={VERDICTS[mark.verdict]} values={{ zh, en }} components={VOICES} />
      </ToldHeading>
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
          <PlaceLine locale={locale} place={context} />
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
      <WayOn isLast={isLast} onNext={onNext} onEnd={onEnd} />
    </>
  )
}
