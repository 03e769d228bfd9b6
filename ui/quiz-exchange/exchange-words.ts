import type { ExchangeWords } from '#core/quizzes/exchange/plain.ts'
import type { MadeKind } from '#core/quizzes/question.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'

/** What a question of each kind asks one to do. */
export const ASKED = {
  'choose-english': 'ask.chooseEnglish',
  'choose-chinese': 'ask.chooseChinese',
  'choose-official': 'ask.chooseOfficial',
  'choose-source': 'ask.chooseSource',
  'choose-several': 'ask.chooseSeveral',
  match: 'ask.match',
  'true-false': 'ask.trueFalse',
  'fill-blank': 'ask.fillBlank',
  'fill-english': 'ask.fillEnglish',
  'type-chinese': 'ask.typeChinese',
  expand: 'ask.expand',
  contract: 'ask.contract',
  order: 'ask.order',
  'order-clauses': 'ask.orderClauses',
  dictation: 'ask.dictation',
} as const satisfies Record<MadeKind, string>

/** The words of an exported quiz. A dictation is written with its pinyin there, as nothing reads it aloud. */
export async function exchangeWords(locale: Locale): Promise<ExchangeWords> {
  const { t } = await getT('quiz-exchange', { lng: locale })
  return {
    instruction: kind => {
      if (kind === 'own') return ''
      return kind === 'dictation' ? t('ask.pinyin') : t(ASKED[kind])
    },
    asIn: source => t('asIn', { source }),
    isTrue: t('true'),
    isFalse: t('false'),
  }
}
