import Link from 'next/link'
import type { Handout, HandoutPair, HandoutPassage } from '#core/reading/handout.ts'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { Icon } from '../kit/icon.tsx'
import { documentHref } from '../library/document-href.ts'
import { HandoutForm } from './handout-form.tsx'
import { HandoutHead } from './handout-head.tsx'
import type { HandoutOptions } from './options.ts'
import { TermTable } from './term-table.tsx'

/** A text for paper: what the screen shows under the bar is what the printer gives. */
export async function HandoutPage({
  locale,
  handout,
  options,
}: {
  locale: Locale
  handout: Handout
  options: HandoutOptions
}) {
  const { t } = await getT('library', { lng: locale })
  const twoColumns = handout.hasEnglish && !options.original
  return (
    <>
      <header className="bar handout-bar">
        <Link className="word" href={documentHref(locale, handout.id)} prefetch={false}>
          <Icon name="back" />
          {t('handout.back')}
        </Link>
        <Messages locale={locale} of={['shelf']}>
          <HandoutForm
            options={options}
            has={{ english: handout.hasEnglish, terms: handout.terms.length > 0 }}
          />
        </Messages>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="handout"
        data-size={options.size}
        data-columns={twoColumns ? 2 : 1}
        data-pinyin={options.pinyin ? '' : undefined}
      >
        <HandoutHead locale={locale} handout={handout} twoColumns={twoColumns} />
        <div className="text">
          {handout.passages.filter(isNoHeadline).map(passage => (
            <section key={passage.number} data-kind={passage.kind}>
              {passage.pairs.map(pair => (
                <div className="pair" key={pair.id} data-long={isLong(pair) ? '' : undefined}>
                  <Original zh={pair.zh} html={pair.html} />
                  {twoColumns && (
                    <p className="en serif" lang="en">
                      {pair.en}
                    </p>
                  )}
                </div>
              ))}
            </section>
          ))}
        </div>
        {options.terms && handout.terms.length > 0 && <TermTable locale={locale} terms={handout.terms} />}
      </main>
    </>
  )
}

/** The headline stands in the head. */
const isNoHeadline = ({ kind }: HandoutPassage) => kind !== 'headline'

/** From here on a pair takes a third of a page, in Hanzi and in letters. */
const LONG = { zh: 200, en: 600 }

const isLong = ({ zh, en }: HandoutPair) => zh.length > LONG.zh || en.length > LONG.en

function Original({ zh, html }: { zh: string; html: string | null }) {
  if (html === null)
    return (
      <p className="zh" lang="zh-Hans">
        {zh}
      </p>
    )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the one renderer, which escapes every text
  return <p className="zh" lang="zh-Hans" dangerouslySetInnerHTML={{ __html: html }} />
}
