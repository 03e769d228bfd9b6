import type { Metadata } from 'next'
import type { ComponentType } from 'react'
import { visit } from '#app/visit.ts'
import type { DrillName } from '#core/drills/run.ts'
import { drillTexts, pastRuns } from '#flows/drill-runs.ts'
import { type Locale, localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { DrillHome } from '#ui/drills/drill-home.tsx'
import { DRILL_TITLES } from '#ui/drills/drill-names.ts'
import { Frame } from '#ui/frame/frame.tsx'

type Props = { params: Promise<{ locale: string }> }

/** The page on which a run of a drill begins, and where those there were are found. */
export function drillPage<Start>(
  drill: DrillName,
  Form: ComponentType<{ locale: Locale; texts: Awaited<ReturnType<typeof drillTexts>>; start: Start }>,
  start: Start,
) {
  return async function Page({ params }: Props) {
    const locale = localeOf((await params).locale)
    const { db, user } = await visit()
    const [texts, past] = await Promise.all([
      drillTexts(db, user.id, locale),
      pastRuns(db, user.id, locale, { drill }),
    ])
    return (
      <Frame locale={locale} current="drills">
        <DrillHome locale={locale} drill={drill} past={past}>
          <Form locale={locale} texts={texts} start={start} />
        </DrillHome>
      </Frame>
    )
  }
}

/** Of all pages of a drill. */
export const drillMetadata =
  (drill: DrillName) =>
  async ({ params }: Props): Promise<Metadata> => {
    const { t } = await getT('drills', { lng: localeOf((await params).locale) })
    return { title: t(DRILL_TITLES[drill]) }
  }
