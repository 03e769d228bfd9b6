import Link from 'next/link'
import { recallBin, STABILITY_ENDS } from '#core/scheduling/standing.ts'
import { getT } from '#i18n/server.ts'
import { cardsHref } from './cards-href.ts'
import { Columns } from './columns.tsx'
import { Plate } from './plate.tsx'
import { statsWords } from './stats-words.ts'
import { share } from './sums.ts'
import type { StatsProps } from './types.ts'

type Bin = { name: string; long: string; count: number; query: string }

/** How long memories last, how hard the cards are, and how likely each would be remembered now. */
export async function Distributions({ locale, stats: { cards, scopeDecks } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  const begun = cards.ages.learning + cards.ages.young + cards.ages.mature
  const recalled = share(cards.remembered, begun)
  return (
    <>
      <Distribution
        id="stability"
        title={t('stability')}
        says={t('stabilitySays', { days: words.fine(cards.medianStability ?? 0) })}
        note={t('stabilityNote')}
        column={t('stabilityColumn')}
        bins={await stabilityBins(locale, cards.stability)}
        {...{ locale, begun, scopeDecks }}
      />
      <Distribution
        id="recall"
        title={t('recall')}
        says={t('recallSays', { count: Math.round(cards.remembered), share: words.percent(recalled) })}
        note={t('recallNote')}
        column={t('recallColumn')}
        bins={cards.recall.map((count, bin) => {
          const { from, to } = recallBin(bin)
          const name = bin === 0 ? `< ${words.percent(to)}` : words.percent(from)
          const long = bin === 0 ? name : `${words.percent(from)}–${words.percent(to)}`
          const below = to >= 1 ? '' : ` prop:r<${to.toFixed(2)}`
          return { name, long, count, query: `prop:r>=${from.toFixed(2)}${below}` }
        })}
        {...{ locale, begun, scopeDecks }}
      />
      <Distribution
        id="difficulty"
        title={t('difficulty')}
        says={t('difficultySays', { mean: words.fine(cards.meanDifficulty ?? 0) })}
        note={t('difficultyNote')}
        column={t('difficultyColumn')}
        bins={cards.difficulty.map((count, bin) => ({
          name: `${bin + 1}`,
          long: `${bin + 1}–${bin + 2}`,
          count,
          query: `prop:d>=${bin + 1} prop:d${bin === cards.difficulty.length - 1 ? '<=' : '<'}${bin + 2}`,
        }))}
        {...{ locale, begun, scopeDecks }}
      />
    </>
  )
}

async function stabilityBins(locale: StatsProps['locale'], counts: readonly number[]): Promise<Bin[]> {
  const { t } = await getT('stats', { lng: locale })
  return counts.map((count, bin) => {
    const [from, to] = [STABILITY_ENDS[bin - 1] ?? 0, STABILITY_ENDS[bin]]
    return {
      name: bin === 0 ? `< ${t('days', { count: to })}` : t('days', { count: from }),
      long: to ? t('daysBetween', { from, to }) : t('daysFrom', { from }),
      count,
      query: `prop:s>=${from}${to ? ` prop:s<${to}` : ''}`,
    }
  })
}

async function Distribution({
  locale,
  id,
  title,
  says,
  note,
  column,
  bins,
  begun,
  scopeDecks,
}: {
  locale: StatsProps['locale']
  id: string
  title: string
  says: string
  note: string
  column: string
  bins: readonly Bin[]
  begun: number
  scopeDecks: readonly string[] | null
}) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  if (begun === 0) return <Plate id={id} title={title} says={t('noneBegun')} />
  const table = {
    head: [column, t('cardsColumn'), t('shareColumn')],
    rows: bins.map(({ long, count, query }) => ({
      key: long,
      name:
        count > 0 ? (
          <Link href={cardsHref(locale, query, scopeDecks)} prefetch={false}>
            {long}
          </Link>
        ) : (
          long
        ),
      cells: [words.number(count), words.percent(share(count, begun))],
    })),
  }
  return (
    <Plate {...{ id, title, says, note, table }} tableName={t('asTable')}>
      <Columns
        columns={bins.map(({ name, long, count }) => ({
          ...{ key: long, parts: [count], name },
          says: t('binCards', { bin: long, count }),
        }))}
        most={words.number(Math.max(...bins.map(({ count }) => count)))}
        names={bins.length}
      />
    </Plate>
  )
}
