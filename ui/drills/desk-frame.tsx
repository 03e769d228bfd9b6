import type { ReactNode } from 'react'
import type { Locale } from '#i18n/config.ts'
import { DrillBar } from './drill-bar.tsx'
import { type DrillKey, DrillKeys } from './drill-keys.tsx'
import { Refusal } from './refusal.tsx'
import type { Desk } from './use-desk.ts'

/** What is asked on the left page, what came of it on the right, and over both how far the run is. */
export function DeskFrame({
  locale,
  desk,
  keys,
  bar,
  asked,
  told,
}: {
  locale: Locale
  desk: Desk
  keys: DrillKey[]
  /** What else stands in the bar. */
  bar?: ReactNode
  asked: ReactNode
  /** Null until there is something to tell; its heading has the id `explanation`. */
  told: ReactNode
}) {
  return (
    <div className="quiz drill-run">
      <DrillBar locale={locale} verdicts={desk.verdicts} place={desk.place} onHelp={() => desk.setHelp(true)}>
        {bar}
      </DrillBar>
      <main id="content" tabIndex={-1} className="quiz-spread">
        <section className="quiz-left" aria-labelledby="question">
          {asked}
          {desk.refused && <Refusal refused={desk.refused} />}
        </section>
        <section className="quiz-right" aria-labelledby={told ? 'explanation' : undefined}>
          {told}
        </section>
      </main>
      <DrillKeys own={keys} open={desk.help} onClose={() => desk.setHelp(false)} />
    </div>
  )
}
