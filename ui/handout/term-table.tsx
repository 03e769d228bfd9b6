import type { Handout } from '#core/reading/handout.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { formatPartialDate } from '../kit/partial-date.ts'
import { Wording } from '../kit/wording.tsx'

/** The terms of a text with their English, and who says so. */
export async function TermTable({ locale, terms }: { locale: Locale; terms: Handout['terms'] }) {
  const { t } = await getT('library', { lng: locale })
  return (
    <section className="terms" aria-labelledby="terms">
      <h2 id="terms">{t('handout.terms')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('handout.term')}</th>
            <th scope="col">{t('handout.english')}</th>
            <th scope="col">{t('handout.source')}</th>
          </tr>
        </thead>
        {terms.map(({ id, zh, pinyin, renderings }) => (
          <tbody key={id}>
            {(renderings.length > 0 ? renderings : [null]).map((rendering, n) => (
              <tr key={rendering?.text ?? ''}>
                {n === 0 && (
                  <th scope="rowgroup" rowSpan={Math.max(1, renderings.length)}>
                    <span className="zh" lang="zh-Hans">
                      {zh}
                    </span>{' '}
                    <span className="py serif" lang="zh-Latn-pinyin">
                      {pinyin}
                    </span>
                  </th>
                )}
                <td className="serif" lang="en">
                  <Wording of={rendering?.text ?? ''} />
                </td>
                <td>
                  {[
                    rendering?.publisher ?? rendering?.sourceTitle,
                    rendering?.date && formatPartialDate(rendering.date, locale),
                  ]
                    .filter(Boolean)
                    .join(locale === 'zh' ? '，' : ', ')}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
