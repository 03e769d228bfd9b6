export const TRANSLATOR_KINDS = ['openai', 'deepl', 'libretranslate'] as const
/** `openai` is any service that speaks its protocol: Ollama, vLLM, OpenAI and many more. */
export type TranslatorKind = (typeof TRANSLATOR_KINDS)[number]

/** A translator as pages see it: whether it has a key, never which. `isOwn`: the person may change it. */
export type TranslatorView = {
  id: string
  kind: TranslatorKind
  name: string
  address: string
  model: string | null
  hasKey: boolean
  price: number | null
  currency: string | null
  counts: 'tokens' | 'characters'
  isOwn: boolean
}
