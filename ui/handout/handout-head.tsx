import type { Handout } from '#core/reading/handout.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { formatPartialDate } from '../kit/partial-date.ts'

/** The headline, or else the title, in both languages, and where the original and its English are from. */
export async function HandoutHead({
  locale,
  handout,
  twoColumns,
}: {
  locale: Locale
  handout: Handout
  twoColumns: boolean
}) {
  const { t } = await getT('library', { lng: locale })
  const { publisher, author, place, date, address, translation } = handout
  const title = headlineOf(handout) ?? { zh: [handout.title.zh], en: [handout.title.en] }
  const origin = [
    publisher?.[locale],
    author,
    place?.[locale],
    date && formatPartialDate(date, locale),
    address && new URL(address).host,
  ].filter(Boolean)
  const { by } = translation
  const labels = {
    none: t('origin.none'),
    official: by ? t('origin.officialBy', { by }) : t('origin.official'),
    person: by ? t('origin.personBy', { by }) : t('origin.person'),
    machine: by ? t('origin.machineBy', { by }) : t('origin.machine'),
  }
  const isOurs = translation.origin === 'machine' && by === 'Duizhao'
  return (
    <header className="pair">
      <div>
        <h1 lang="zh-Hans">
          <Lines of={title.zh} />
        </h1>
        {origin.length > 0 && <p className="from">{origin.join(locale === 'zh' ? '，' : ', ')}</p>}
      </div>
      {twoColumns && (
        <div>
          <p className="title serif" lang="en">
            <Lines of={title.en} />
          </p>
          <p className="from">{isOurs ? t('origin.own') : labels[translation.origin]}</p>
        </div>
      )}
    </header>
  )
}

function headlineOf({ passages: [first] }: Handout) {
  if (first?.kind !== 'headline') return null
  const lines = (side: 'zh' | 'en') => first.pairs.map(pair => pair[side]).filter(line => line !== '')
  return { zh: lines('zh'), en: lines('en') }
}

const Lines = ({ of: lines }: { of: readonly string[] }) =>
  lines.map((line, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a headline do not move
    <span key={n}>{line}</span>
  ))
