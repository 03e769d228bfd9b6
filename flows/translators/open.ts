import type { TranslatorKind } from '#core/translation/translator.ts'
import { deeplTranslator } from './deepl.ts'
import { libretranslateTranslator } from './libretranslate.ts'
import { openaiTranslator } from './openai.ts'
import type { Translate, TranslatorSettings } from './translator.ts'

const OPENERS: Record<TranslatorKind, (settings: TranslatorSettings) => Translate> = {
  openai: openaiTranslator,
  deepl: deeplTranslator,
  libretranslate: libretranslateTranslator,
}

export const openTranslator = (settings: TranslatorSettings): Translate => OPENERS[settings.kind](settings)

/** What each counts when it charges. */
export const COUNTS: Record<TranslatorKind, 'tokens' | 'characters'> = {
  openai: 'tokens',
  deepl: 'characters',
  libretranslate: 'characters',
}

/** As it is named where English is by it: `Ollama · qwen3:14b`. */
export const nameOf = ({ name, model }: Pick<TranslatorSettings, 'name' | 'model'>): string =>
  model ? `${name} · ${model}` : name
