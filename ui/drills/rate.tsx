import { useT } from 'next-i18next/client'
import { VERDICTS, type Verdict } from '#core/drills/run.ts'
import { Act, Word } from '../kit/act.tsx'
import { useKeys } from '../kit/use-keys.ts'

const NAMES = { right: 'rate.right', almost: 'rate.almost', wrong: 'rate.wrong' } as const

/** How it went, as the learner sees it: the keys 1 to 3, and Enter for what is suggested. */
export function Rate({
  suggests,
  onRate,
  onEnd,
}: {
  suggests: Verdict | null
  onRate: (verdict: Verdict) => void
  onEnd: () => void
}) {
  const { t } = useT('drills')
  useKeys({
    ...Object.fromEntries(VERDICTS.map((verdict, at) => [`${at + 1}`, () => onRate(verdict)])),
    ...(suggests && { Enter: () => onRate(suggests) }),
  })
  return (
    <fieldset className="next drill-rate">
      <legend className="sr-only">{t('rate.ask')}</legend>
      {VERDICTS.map((verdict, at) => {
        const Press = verdict === suggests ? Act : Word
        return (
          <Press key={verdict} hint={`${at + 1}`} onClick={() => onRate(verdict)}>
            {t(NAMES[verdict])}
          </Press>
        )
      })}
      <Word className="end" onClick={onEnd}>
        {t('end')}
      </Word>
    </fieldset>
  )
}
