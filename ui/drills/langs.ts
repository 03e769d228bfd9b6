/** The `lang` of a text in each language. */
export const LANGS = { zh: 'zh-Hans', en: 'en' } as const
