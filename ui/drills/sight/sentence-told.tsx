import { useT } from 'next-i18next/client'
import type { Verdict } from '#core/drills/run.ts'
import type { SightTold } from '#core/drills/sight/sight.ts'
import type { TextPlace } from '#core/drills/text/place.ts'
import type { Locale } from '#i18n/config.ts'
import { Corrected } from '../../kit/corrected.tsx'
import { PlaceLine } from '../place-line.tsx'
import { Rate } from '../rate.tsx'
import { TermRows } from '../term-rows.tsx'
import { ToldHeading } from '../told-heading.tsx'

/** The English of the text, what was typed under its marks, and the terms; the learner says how it went. */
export function SentenceTold({
  locale,
  place,
  told: { en, diff, terms, suggests },
  wrote,
  onRate,
  onEnd,
}: {
  locale: Locale
  place: TextPlace
  told: SightTold
  wrote: string
  onRate: (verdict: Verdict) => void
  onEnd: () => void
}) {
  const { t } = useT('drills')
  const rows = terms.map(({ zh, renderings, met }) => ({
    ...{ zh, renderings },
    met: diff === null ? null : met !== null,
  }))
  return (
    <>
      <p className="kind">{t('pageTold')}</p>
      <ToldHeading>
        <span lang="en">{en}</span>
      </ToldHeading>
      {diff && (
        <>
          <h3 className="kind later">{t('youWrote')}</h3>
          <Corrected wrote={wrote} diff={diff} lang="en" />
        </>
      )}
      <TermRows rows={rows} />
      <PlaceLine locale={locale} place={place} />
      <Rate suggests={suggests} onRate={onRate} onEnd={onEnd} />
    </>
  )
}
