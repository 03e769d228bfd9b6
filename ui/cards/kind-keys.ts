import type { CardKind } from '#core/cards/card-kinds.ts'

/** What each kind of card is called. */
export const KIND_KEYS = {
  recognise: 'kind.recognise',
  listen: 'kind.listen',
  produce: 'kind.produce',
  cloze: 'kind.cloze',
  'cloze-english': 'kind.clozeEnglish',
  expand: 'kind.expand',
  order: 'kind.order',
  sentence: 'kind.sentence',
  'sentence-english': 'kind.sentenceEnglish',
} as const satisfies Record<CardKind, string>

/** What it asks, in a line. */
export const KIND_ASKS = {
  recognise: 'asks.recognise',
  listen: 'asks.listen',
  produce: 'asks.produce',
  cloze: 'asks.cloze',
  'cloze-english': 'asks.clozeEnglish',
  expand: 'asks.expand',
  order: 'asks.order',
  sentence: 'asks.sentence',
  'sentence-english': 'asks.sentenceEnglish',
} as const satisfies Record<CardKind, string>
