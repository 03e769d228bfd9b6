import { numbersToMarks } from '#core/dictionary/pinyin-notation.ts'
import type { GlossedWord } from '#core/translation/interlinear.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'

/**
 * Chinese sentences with pinyin over and a short English under each word: what stands in for a translation, and says so.
 * Complete in itself: a reader can set it under the Chinese of a passage.
 */
export async function GlossedText({
  locale,
  sentences,
}: {
  locale: Locale
  sentences: readonly { text: string; words: readonly GlossedWord[] }[]
}) {
  const { t } = await getT('translation', { lng: locale })
  return (
    <p className="glossed" lang="zh-Hans">
      {placed(sentences).map(({ place, text, pinyin, en, from }) => (
        <span
          key={place}
          className="w"
          data-from={from ?? undefined}
          title={from === 'glossary' ? t('gloss.from') : undefined}
        >
          <span className="py" lang="zh-Latn-pinyin">
            {numbersToMarks(pinyin)}
          </span>
          <span className="zh">{text}</span>
          <span className="en" lang="en">
            {en}
          </span>
        </span>
      ))}
    </p>
  )
}

/** The words of all sentences, each with its place among them. */
const placed = (sentences: readonly { text: string; words: readonly GlossedWord[] }[]) =>
  sentences
    .flatMap(({ text, words }) => words.map(word => ({ ...word, text: text.slice(word.start, word.end) })))
    .map((word, place) => ({ ...word, place }))
