import * as z from 'zod'
import { TranslatorFailed } from './failure.ts'
import { postJson } from './post-json.ts'
import type { Translate, TranslatorSettings } from './translator.ts'

const answer = z.object({ translations: z.array(z.object({ text: z.string() })) })

/**
 * DeepL's API, version 2. What comes before goes as its `context`, which is neither translated nor charged. Its glossaries are
 * kept on its side and would have to be made and removed there for each person: renderings are checked afterwards only.
 */
export function deeplTranslator({ address, key }: TranslatorSettings): Translate {
  return async function* translate({ title, before, sentences }, options) {
    const reply = await postJson(
      `${address.replace(/\/+$/, '').replace(/\/v2(\/translate)?$/, '')}/v2/translate`,
      {
        headers: { Authorization: `DeepL-Auth-Key ${key ?? ''}` },
        body: {
          text: sentences.map(({ zh }) => zh),
          source_lang: 'ZH',
          target_lang: 'EN-US',
          context: [title, ...before.map(({ zh }) => zh)].join('\n'),
          split_sentences: '0',
        },
      },
      options,
    )
    const read = answer.safeParse(reply)
    if (!read.success) throw new TranslatorFailed('translator-unreadable')
    for (const [at, { text }] of read.data.translations.entries()) {
      const sentence = sentences[at]
      if (sentence) yield { number: sentence.number, en: text.trim() }
    }
  }
}
